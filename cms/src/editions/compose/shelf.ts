import type { Fallback, LocaleCode } from '@wellspring/content-model';
import type { EditionRow } from '../../database/editions.ts';

/** Editions of documents, to be picked by what a reader can have. */
export interface Shelf {
  /** The edition in the first of the locales that has one; undefined where none has. */
  pick(documentId: string, locales: readonly LocaleCode[]): EditionRow | undefined;
  /** The source's row, which holds what the document shares, even when the source itself is withdrawn. */
  source(documentId: string): EditionRow | undefined;
  /** Why a document is not shown in the locale asked for; null where it is. */
  fallback(documentId: string, requested: LocaleCode, served: LocaleCode): Fallback;
}

/** Puts rows on a shelf. Authors carry what they share in each row, so for them any row is the source. */
export function shelve(rows: readonly EditionRow[]): Shelf {
  const byDocument = new Map<string, EditionRow[]>();
  for (const row of rows) byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
  const rowsOf = (documentId: string): readonly EditionRow[] => byDocument.get(documentId) ?? [];
  return {
    pick: (documentId, locales) =>
      locales
        .map((locale) => rowsOf(documentId).find((row) => row.locale === locale && row.withdrawnAt === null))
        .find((row) => row !== undefined),
    source: (documentId) => rowsOf(documentId).find((row) => row.isSource),
    fallback: (documentId, requested, served) => {
      if (requested === served) return null;
      const own = rowsOf(documentId).find((row) => row.locale === requested);
      return { reason: own === undefined ? 'not-translated' : 'withdrawn' };
    },
  };
}
