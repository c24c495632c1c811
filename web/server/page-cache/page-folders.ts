import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissingFile } from '../missing-file.ts';

/** A file whose age says when an edition was opened last. */
const OPENED = 'opened';

/**
 * Says that an edition is opened, and removes all others but the one before it, whose pages serve where this one's cannot be
 * made.
 *
 * @param folder of all editions
 * @returns the folder of the edition before; null where there is none
 */
export async function keepTwoEditions(folder: string, edition: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  const others = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && entry.name !== edition)
      .map(async ({ name }) => ({ path: join(folder, name), at: await timeOf(join(folder, name, OPENED)) })),
  );
  await writeFile(join(folder, edition, OPENED), '');
  const [previous, ...older] = others.sort((one, other) => other.at - one.at);
  for (const { path } of older) await rm(path, { recursive: true, force: true });
  return previous?.path ?? null;
}

/** How the names of all files end that are not whole yet. */
const DRAFT = '.tmp';

/** How the drafts of one process end, which no other one takes for left behind. */
export function ownDrafts(): string {
  return `.${randomUUID()}${DRAFT}`;
}

/**
 * The files of an edition with their sizes, the oldest first. Drafts that an earlier process left behind are removed.
 *
 * @param drafts how those end that are being written now
 */
export async function pagesIn(folder: string, drafts: string): Promise<{ name: string; bytes: number }[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages: { name: string; bytes: number; at: number }[] = [];
  for (const { name, parentPath } of files.filter((file) => file.isFile() && file.name !== OPENED)) {
    const path = join(parentPath, name);
    if (name.endsWith(drafts)) continue;
    if (name.endsWith(DRAFT)) await rm(path, { force: true });
    else {
      const file = await statIfThere(path);
      if (file !== null) pages.push({ name, bytes: file.size, at: file.mtimeMs });
    }
  }
  return pages.sort((one, other) => one.at - other.at);
}

async function timeOf(path: string): Promise<number> {
  return (await statIfThere(path))?.mtimeMs ?? 0;
}

/** What the system says of a file; null where it is gone: a page can be purged while pages are counted. */
async function statIfThere(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}
