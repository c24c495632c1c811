import { DEFAULT_LOCALE, EDITION_KINDS, LOCALES, fallbackChain, listTag } from '@wellspring/content-model';
import type { LocaleCode, LocalesAnswer } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { INDEXABLE, countsOf, listOfKind } from '../../database/lists.ts';
import type { Outcome } from './outcome.ts';

/** The locales of the publication, with what each of them holds. One statement. */
export async function readLocales(handle: Handle): Promise<Outcome<LocalesAnswer>> {
  const documents = await documentsOfEachLocale(handle);
  const data = LOCALES.map(({ code, tag, name, direction }) => ({
    code,
    tag,
    name,
    direction,
    isDefault: code === DEFAULT_LOCALE,
    fallback: fallbackChain(code),
    editions: {
      article: documents(code, listOfKind('article')),
      technique: documents(code, listOfKind('technique')),
      topic: documents(code, listOfKind('topic')),
      author: documents(code, listOfKind('author')),
      home: documents(code, listOfKind('home')),
      site: documents(code, listOfKind('site')),
    },
    indexable: documents(code, INDEXABLE),
  }));
  const tags = LOCALES.flatMap(({ code }) => EDITION_KINDS.map((kind) => listTag(kind, code)));
  return { status: 200, answer: { data, meta: {} }, locale: DEFAULT_LOCALE, tags };
}

/** How many documents stand in a locale's own lists, of all locales: the lists themselves know. */
async function documentsOfEachLocale(handle: Handle): Promise<(locale: LocaleCode, list: string) => number> {
  const counts = await countsOf(handle, [...EDITION_KINDS.map(listOfKind), INDEXABLE]);
  return (locale, list) =>
    counts.find(({ reader, name }) => reader === locale && name === list)?.documents ?? 0;
}
