import { z } from 'zod';
import { DOCUMENT_KINDS, SINGLE_KINDS, localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { Handle } from './connection.ts';

const toEnter = z.object({
  id: z.number(),
  kind: z.enum(DOCUMENT_KINDS),
  documentId: z.string(),
  locale: localeCode,
  publishedAt: z.string(),
  item: z.string(),
  body: z.string(),
});
/** An edition that stands and has no entry in search. */
export type EditionToEnter = z.infer<typeof toEnter>;

/** Some of the editions that stand and have no entry, from after one of them, in the order in which they were made. */
export async function editionsToEnter(
  handle: Handle,
  after: number,
  limit: number,
): Promise<EditionToEnter[]> {
  const rows: unknown = await handle({ e: 'editions' })
    .select({
      id: 'e.id',
      kind: 'e.kind',
      documentId: 'e.document_id',
      locale: 'e.locale',
      publishedAt: 'e.published_at',
      item: 'e.item',
      body: 'e.body',
    })
    .where('e.id', '>', after)
    .whereNull('e.withdrawn_at')
    .whereNotIn('e.kind', SINGLE_KINDS)
    .whereNotExists(
      handle({ s: 'search_entries' })
        .select(handle.raw('1'))
        .whereRaw('s.document_id = e.document_id and s.locale = e.locale'),
    )
    .orderBy('e.id')
    .limit(limit);
  return z.array(toEnter).parse(rows);
}

/** Which of the editions still stand as they were read, and still have no entry: others may have been published since. */
export async function stillToEnter(
  handle: Handle,
  editions: readonly EditionToEnter[],
): Promise<Set<number>> {
  const read = new Map(editions.map(({ id, publishedAt }) => [id, publishedAt]));
  const rows: unknown = await handle({ e: 'editions' })
    .select({ id: 'e.id', publishedAt: 'e.published_at' })
    .whereIn('e.id', [...read.keys()])
    .whereNull('e.withdrawn_at')
    .whereNotExists(
      handle({ s: 'search_entries' })
        .select(handle.raw('1'))
        .whereRaw('s.document_id = e.document_id and s.locale = e.locale'),
    );
  const still = z.array(toEnter.pick({ id: true, publishedAt: true })).parse(rows);
  return new Set(still.filter(({ id, publishedAt }) => read.get(id) === publishedAt).map(({ id }) => id));
}

/** The locales in which each of the documents stands. */
export async function standingLocales(
  handle: Handle,
  documentIds: readonly string[],
): Promise<Map<string, LocaleCode[]>> {
  const rows: unknown = await handle('editions')
    .select({ documentId: 'document_id', locale: 'locale' })
    .whereIn('document_id', documentIds)
    .whereNull('withdrawn_at');
  const standing = new Map<string, LocaleCode[]>();
  for (const { documentId, locale } of z.array(toEnter.pick({ documentId: true, locale: true })).parse(rows))
    standing.set(documentId, [...(standing.get(documentId) ?? []), locale]);
  return standing;
}
