import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Redis } from 'ioredis';
import { cursor } from '@wellspring/content-model';
import type { Cursor } from '@wellspring/content-model';
import { isMissingFile } from '../missing-file.ts';
import { opened } from '../redis.ts';

/**
 * The place in the log up to which kept pages have been purged. It lies where the pages lie, so that both are lost together or
 * not at all.
 */
export interface Place {
  /** @returns null where there is none, or none that can be read. @throws where it cannot be reached */
  read(): Promise<Cursor | null>;
  /** @throws where it cannot be reached */
  write(cursor: Cursor): Promise<void>;
}

const NAME = 'place-in-log';
const KEY = 'wellspring:web:place-in-log';

/** A place that is lost with the process, as what it keeps is. */
export function placeInMemory(): Place {
  let kept: Cursor | null = null;
  return {
    read: () => Promise.resolve(kept),
    write: (next) => {
      kept = next;
      return Promise.resolve();
    },
  };
}

/** @param dataDir folder of everything that is kept */
export function placeInFolder(dataDir: string): Place {
  const path = join(dataDir, 'web', NAME);
  return {
    read: async () => {
      try {
        return parsed(await readFile(path, 'utf8'));
      } catch (error) {
        if (isMissingFile(error)) return null;
        throw error;
      }
    },
    // Whole or not at all: an interruption leaves the one before.
    write: async (next) => {
      const draft = `${path}.${process.pid}.tmp`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeFile(draft, next, { flush: true });
        await rename(draft, path);
      } finally {
        await rm(draft, { force: true });
      }
    },
  };
}

/** Shared by all processes. Any of them may have written it: each purges what is shared before it does. */
export function placeInRedis(redis: Redis): Place {
  return {
    read: async () => {
      await opened(redis);
      return parsed((await redis.get(KEY)) ?? '');
    },
    write: async (next) => void (await redis.set(KEY, next)),
  };
}

function parsed(text: string): Cursor | null {
  return cursor.safeParse(text.trim()).data ?? null;
}
