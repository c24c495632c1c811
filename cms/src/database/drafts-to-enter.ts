import type { Knex } from 'knex';
import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import { insertRows } from './bulk/insert-rows.ts';
import { numberRows } from './bulk/number-rows.ts';
import { RowsByTable } from './bulk/rows.ts';
import { TITLES, titleRows } from './draft-titles.ts';

const draftRow = z.object({
  id: z.number(),
  documentId: z.string(),
  locale: localeCode,
  title: z.string().nullable(),
  slug: z.string().nullable(),
});

/**
 * Enters the titles of some drafts that are not entered yet, from after one of them, in a transaction.
 *
 * @returns how many were entered, and the last of them
 */
export async function enterDraftTitles(
  handle: Knex.Transaction,
  after: number,
  limit: number,
): Promise<{ entered: number; last: number }> {
  const read: unknown = await handle({ a: 'articles' })
    .select({ id: 'a.id', documentId: 'a.document_id', locale: 'a.locale', title: 'a.title', slug: 'a.slug' })
    .leftJoin({ t: TITLES }, (on) => on.on('t.document_id', 'a.document_id').andOn('t.locale', 'a.locale'))
    .where('a.id', '>', after)
    .whereNull('a.published_at')
    .whereNull('t.id')
    .orderBy('a.id')
    .limit(limit);
  const drafts = z.array(draftRow).parse(read);
  const rows = new RowsByTable();
  for (const draft of drafts) {
    const { row, index } = titleRows(handle, draft);
    const number = rows.addNumbered(TITLES, row);
    if (index !== undefined) rows.add(index.table, { rowid: number, grams: index.grams }, { rowid: TITLES });
  }
  await numberRows(handle, rows.tables);
  for (const table of rows.tables) await insertRows(handle, table);
  return { entered: drafts.length, last: drafts.at(-1)?.id ?? after };
}
