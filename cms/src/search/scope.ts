import { LOCALE_CODES, fallbackChain } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';

/**
 * Marks of the entries of a document, by which a search is kept to a kind, and to one entry per document: an entry is for the
 * readers of each locale whose chain leads to it first.
 *
 * @param standing the locales in which the document can be read
 * @returns marks with a space between them, by the locale of the entry
 */
export function scopesOf(kind: DocumentKind, standing: readonly LocaleCode[]): Map<LocaleCode, string> {
  const readers = LOCALE_CODES.map((reader) => ({
    reader,
    served: fallbackChain(reader).find((locale) => standing.includes(locale)),
  }));
  return new Map(
    standing.map((locale) => {
      // Readers of its own locale are not marked: they look for what is in it.
      const served = readers
        .filter((one) => one.served === locale && one.reader !== locale)
        .map(({ reader }) => forReaders(reader));
      const marks = [ofKind(kind), ...(kind === 'article' ? [] : [NAMES]), ...served];
      return [locale, marks.join(' ')];
    }),
  );
}

/** Mark of entries of all kinds but articles: of what has a name of its own. They are few. */
export const NAMES = 'names';

/** Mark of entries of a kind. */
export function ofKind(kind: DocumentKind): string {
  return `kind${kind}`;
}

/** Mark of entries that readers of a locale get as a fallback. */
export function forReaders(locale: LocaleCode): string {
  return `for${lettersOf(locale)}`;
}

/** Indexes take marks for words, which have no hyphens. */
function lettersOf(locale: LocaleCode): string {
  return locale.replaceAll('-', '').toLowerCase();
}
