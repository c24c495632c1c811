import { z } from 'zod';
import type { Handle } from '../connection.ts';
import { countsOf, listOfKind } from '../lists.ts';

/** How many editions of articles stand, and how many of each thing that every one of them has. Counts rows one by one. */
export async function countArticles(
  handle: Handle,
): Promise<{ editions: number; slugs: number; placed: number; entries: number }> {
  const lists = await countsOf(handle, [listOfKind('article')]);
  return {
    editions: await count(handle('editions').where({ kind: 'article' }).whereNull('withdrawn_at')),
    slugs: await count(handle('slugs').where({ kind: 'article', current: true })),
    placed: lists.reduce((sum, { documents }) => sum + documents, 0),
    entries: await count(handle('search_entries').where({ kind: 'article' })),
  };
}

async function count(query: ReturnType<Handle>): Promise<number> {
  const row: unknown = await query.count({ count: '*' }).first();
  return z.object({ count: z.coerce.number() }).parse(row).count;
}
