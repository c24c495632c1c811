import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Tag } from '@wellspring/content-model';
import { isMissingFile } from '../missing-file.ts';
import { PurgeRecord } from './purge-record.ts';

/** No page serves for longer, so that older purges say nothing any more; in milliseconds. */
const REMEMBERED = 9 * 24 * 60 * 60 * 1000;

/** One purge a line: the moment and the tag, which is `*` where it was everything. */
const LINE = /^(\d+) (\S+)$/;

/** Reads the purges that earlier processes wrote down, and leaves what still says something. @throws where it cannot */
export async function openPurgeFile(path: string): Promise<PurgeRecord> {
  const record = new PurgeRecord();
  const since = Date.now() - REMEMBERED;
  for (const line of (await textOf(path)).split('\n')) {
    const [, at, tag = ''] = LINE.exec(line) ?? [];
    if (at !== undefined && Number(at) > since)
      record.add(tag === '*' ? null : [decodeURIComponent(tag)], Number(at));
  }
  const draft = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, linesOf(record.entries()), { flush: true });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return record;
}

/** Writes a purge down, to be known to later processes. @param tags null: everything. @throws where it cannot */
export async function appendPurge(path: string, tags: readonly Tag[] | null, at: number): Promise<void> {
  await appendFile(path, linesOf((tags ?? [null]).map((tag) => [tag, at])), { flush: true });
}

function linesOf(entries: Iterable<readonly [Tag | null, number]>): string {
  return [...entries].map(([tag, at]) => `${at} ${tag === null ? '*' : encodeURIComponent(tag)}\n`).join('');
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissingFile(error)) return '';
    throw error;
  }
}
