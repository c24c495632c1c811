import { z } from 'zod';
import { EDITION_KINDS, localeCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode, SingleKind } from '@wellspring/content-model';
import { ask, isAnyOf } from './ask.ts';
import { bucketOf } from './buckets.ts';
import type { Handle } from './connection.ts';

/** SQLite keeps booleans as 0 and 1. */
const flag = z.union([z.boolean(), z.literal(0).transform(() => false), z.literal(1).transform(() => true)]);

/** What an edition is, apart from its words. */
export const editionFacts = z.object({
  kind: z.enum(EDITION_KINDS),
  documentId: z.string(),
  locale: localeCode,
  sourceLocale: localeCode,
  isSource: flag,
  slug: z.string().nullable(),
  title: z.string(),
  indexable: flag,
  firstPublishedAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  wordsFingerprint: z.string(),
  formFingerprint: z.string(),
  sourceFingerprint: z.string().nullable(),
});
export type EditionFacts = z.infer<typeof editionFacts>;

/** An edition with its words, as JSON text: `item` for lists, `body` for the page, `shared` on the source. */
const editionRow = editionFacts.extend({
  item: z.string().nullable(),
  body: z.string().nullable(),
  shared: z.string().nullable(),
});
export type EditionRow = z.infer<typeof editionRow>;

export const FACT_COLUMNS = {
  kind: 'kind',
  documentId: 'document_id',
  locale: 'locale',
  sourceLocale: 'source_locale',
  isSource: 'is_source',
  slug: 'slug',
  title: 'title',
  indexable: 'indexable',
  firstPublishedAt: 'first_published_at',
  updatedAt: 'updated_at',
  publishedAt: 'published_at',
  withdrawnAt: 'withdrawn_at',
  wordsFingerprint: 'words_fingerprint',
  formFingerprint: 'form_fingerprint',
  sourceFingerprint: 'source_fingerprint',
} as const;
const CONTENT_COLUMNS = { item: 'item', body: 'body', shared: 'shared' } as const;
/** The facts, as a statement that is written out names them. */
const FACTS = Object.entries(FACT_COLUMNS)
  .map(([name, column]) => `${column} as "${name}"`)
  .join(', ');

/** The editions of a document, withdrawn ones too, without their words, by locale. */
export async function factsOfDocument(
  handle: Handle,
  documentId: string,
): Promise<Map<LocaleCode, EditionFacts>> {
  const rows = await ask(handle, `select ${FACTS} from editions where document_id = ?`, [documentId]);
  return new Map(
    z
      .array(editionFacts)
      .parse(rows)
      .map((facts) => [facts.locale, facts]),
  );
}

/** The editions of several documents, withdrawn ones too, without their words. */
export async function factsOfDocuments(
  handle: Handle,
  documentIds: readonly string[],
): Promise<EditionFacts[]> {
  const sql = `select ${FACTS} from editions where document_id ${isAnyOf(handle)}`;
  const rows = await ask(handle, sql, [documentIds]);
  return z.array(editionFacts).parse(rows);
}

/** Every edition of the documents in the locales, and in the source locale of each; withdrawn ones too. */
export async function editionsOf(
  handle: Handle,
  documentIds: readonly string[],
  locales: readonly LocaleCode[],
  content: 'item' | 'body',
): Promise<EditionRow[]> {
  if (documentIds.length === 0) return [];
  const rows = await ask(
    handle,
    `select ${FACTS}, item, shared, ${content === 'body' ? 'body' : 'null as body'} from editions
    where document_id ${isAnyOf(handle)} and (locale ${isAnyOf(handle)} or is_source)`,
    [documentIds, locales],
  );
  return z.array(editionRow).parse(rows);
}

/**
 * Every edition of a document, withdrawn ones too: what it is, by locale; with its words in the locales named, and in the
 * source's.
 */
export async function versionsOf(
  handle: Handle,
  documentId: string,
  locales: readonly LocaleCode[],
): Promise<EditionRow[]> {
  const words = (column: string) =>
    `case when is_source or locale ${isAnyOf(handle)} then ${column} end as ${column}`;
  const rows = await ask(
    handle,
    `select ${FACTS}, shared, ${words('item')}, ${words('body')} from editions where document_id = ?`,
    [locales, locales, documentId],
  );
  return z.array(editionRow).parse(rows);
}

/** One edition with its words, or undefined where there never was one. */
export async function editionOf(
  handle: Handle,
  documentId: string,
  locale: LocaleCode,
): Promise<EditionRow | undefined> {
  const row: unknown = await handle('editions')
    .select({ ...FACT_COLUMNS, ...CONTENT_COLUMNS })
    .where({ document_id: documentId, locale })
    .first();
  return editionRow.optional().parse(row);
}

/** An edition as its table keeps it. */
export function editionColumns(edition: EditionRow) {
  return {
    kind: edition.kind,
    document_id: edition.documentId,
    bucket: bucketOf(edition.documentId),
    locale: edition.locale,
    source_locale: edition.sourceLocale,
    is_source: edition.isSource,
    slug: edition.slug,
    title: edition.title,
    indexable: edition.indexable,
    first_published_at: edition.firstPublishedAt,
    updated_at: edition.updatedAt,
    published_at: edition.publishedAt,
    withdrawn_at: edition.withdrawnAt,
    words_fingerprint: edition.wordsFingerprint,
    form_fingerprint: edition.formFingerprint,
    source_fingerprint: edition.sourceFingerprint,
    item: edition.item,
    body: edition.body,
    shared: edition.shared,
  };
}

/** Writes an edition over whatever stood in its place. */
export async function putEdition(handle: Handle, edition: EditionRow): Promise<void> {
  await handle('editions').insert(editionColumns(edition)).onConflict(['document_id', 'locale']).merge();
}

/**
 * Withdraws an edition: its words go, a marker stays. The shared fields of a source stay too, because its translations
 * go on showing them.
 */
export async function withdrawEdition(
  handle: Handle,
  documentId: string,
  locale: LocaleCode,
  at: string,
): Promise<void> {
  await handle('editions')
    .where({ document_id: documentId, locale })
    .update({ withdrawn_at: at, item: null, body: null });
}

/** The document of a kind of which there is only one; undefined before its first publication. */
export async function onlyDocumentOf(handle: Handle, kind: SingleKind): Promise<string | undefined> {
  const row: unknown = await handle('editions')
    .select({ documentId: 'document_id' })
    .where({ kind })
    .orderBy([
      { column: 'withdrawn_at', nulls: 'first' },
      { column: 'id', order: 'desc' },
    ])
    .first();
  return z.object({ documentId: z.string() }).optional().parse(row)?.documentId;
}

/** Some of the documents that have or had an edition, by id, from after one of them. */
export async function documentsAfter(handle: Handle, after: string, limit: number): Promise<string[]> {
  const rows: unknown = await handle('editions')
    .distinct({ documentId: 'document_id' })
    .where('document_id', '>', after)
    .orderBy('document_id')
    .limit(limit);
  return z
    .array(z.object({ documentId: z.string() }))
    .parse(rows)
    .map(({ documentId }) => documentId);
}

/** Every document of a kind that has or had an edition. */
export async function documentsWithEditions(
  handle: Handle,
  kind: EditionKind,
): Promise<{ documentId: string }[]> {
  const rows: unknown = await handle('editions').distinct({ documentId: 'document_id' }).where({ kind });
  return z.array(z.object({ documentId: z.string() })).parse(rows);
}

/** What documents share over their locales, as JSON text, by document id: also of those whose source is withdrawn. */
export async function sharedOf(handle: Handle, documentIds: readonly string[]): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const rows: unknown = await handle('editions')
    .select({ documentId: 'document_id', shared: 'shared' })
    .whereIn('document_id', documentIds)
    .where({ is_source: true })
    .whereNotNull('shared');
  return new Map(
    z
      .array(z.object({ documentId: z.string(), shared: z.string() }))
      .parse(rows)
      .map(({ documentId, shared }) => [documentId, shared]),
  );
}
