import { z } from 'zod';
import { bucketsOf } from '@wellspring/content-model';
import type { EditionKind, LocaleCode, Part } from '@wellspring/content-model';
import { bucketOf } from './buckets.ts';
import type { Handle } from './connection.ts';
import { FACT_COLUMNS, editionFacts } from './editions.ts';
import type { EditionFacts } from './editions.ts';

/** Where an edition stands among all of them. */
export type EditionPlace = Pick<EditionFacts, 'kind' | 'documentId' | 'locale'>;

/**
 * Editions that stand, by kind, document and locale, from after a place: an order in which none ever moves.
 *
 * @param kind the only kind to list; undefined for all of them
 */
export async function standingAfter(
  handle: Handle,
  kind: EditionKind | undefined,
  after: EditionPlace | undefined,
  limit: number,
): Promise<EditionFacts[]> {
  const rows: unknown = await handle('editions')
    .select(FACT_COLUMNS)
    .whereNull('withdrawn_at')
    .modify((query) => {
      if (kind !== undefined) void query.where({ kind });
      if (after !== undefined) {
        const place = [after.kind, after.documentId, after.locale];
        void query.whereRaw('(kind, document_id, locale) > (?, ?, ?)', place);
      }
    })
    .orderBy(['kind', 'document_id', 'locale'])
    .limit(limit);
  return z.array(editionFacts).parse(rows);
}

/** Which editions of a locale. */
export interface LocaleListing {
  readonly locale: LocaleCode;
  readonly kind: EditionKind | undefined;
  /** Only those in one of several parts. */
  readonly part: Part | undefined;
  /** Only what search engines may list. */
  readonly indexable: boolean;
}

/** Editions of a locale that stand, by bucket and document, from after a document: an order in which none ever moves. */
export async function standingInLocale(
  handle: Handle,
  { locale, kind, part, indexable }: LocaleListing,
  afterDocument: string | undefined,
  limit: number,
): Promise<EditionFacts[]> {
  const rows: unknown = await handle('editions')
    .select(FACT_COLUMNS)
    .where({ locale })
    .whereNull('withdrawn_at')
    .modify((query) => {
      // Said as the index says it: SQLite takes a partial index only where it can see that the rows are in it.
      if (indexable) void query.whereRaw('indexable = true');
      if (kind !== undefined) void query.where({ kind });
      if (part !== undefined) {
        const { first, last } = bucketsOf(part);
        void query.whereBetween('bucket', [first, last]);
      }
      if (afterDocument !== undefined) {
        void query.whereRaw('(bucket, document_id) > (?, ?)', [bucketOf(afterDocument), afterDocument]);
      }
    })
    .orderBy(['bucket', 'document_id'])
    .limit(limit);
  return z.array(editionFacts).parse(rows);
}
