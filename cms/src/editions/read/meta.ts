import { LOCALE_CODES, documentPath, homePath, isSingleKind } from '@wellspring/content-model';
import type { Alternate, DocumentMeta, Fallback, LocaleCode } from '@wellspring/content-model';
import type { EditionFacts } from '../../database/editions.ts';

/** Every locale in which a document can be read now, in the order of the locales. */
export function alternatesOf(facts: ReadonlyMap<LocaleCode, EditionFacts>): Alternate[] {
  return LOCALE_CODES.flatMap((locale) => {
    const edition = facts.get(locale);
    if (edition === undefined || edition.withdrawnAt !== null) return [];
    return [{ locale, path: ownPath(edition), title: edition.title, indexable: edition.indexable }];
  });
}

/** What was asked for, what is served and why. */
export function metaOf(
  facts: ReadonlyMap<LocaleCode, EditionFacts>,
  requestedLocale: LocaleCode,
  served: EditionFacts,
  fallback: Fallback,
): DocumentMeta {
  return {
    requestedLocale,
    servedLocale: served.locale,
    fallback,
    indexable: served.indexable,
    canonicalPath: ownPath(served),
    alternates: alternatesOf(facts),
  };
}

/** The path of an edition in its own locale. */
export function ownPath({ kind, locale, slug }: EditionFacts): string {
  return isSingleKind(kind) ? homePath(locale) : documentPath(locale, kind, slug ?? '');
}
