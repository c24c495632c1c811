import { DEFAULT_LOCALE, EDITION_KINDS, LOCALES, fallbackChain, listTag } from '@wellspring/content-model';
import type { LocalesAnswer } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { countEditions } from '../../database/editions.ts';
import type { Outcome } from './outcome.ts';

/** The locales of the publication, with what each of them holds. */
export async function readLocales(handle: Handle): Promise<Outcome<LocalesAnswer>> {
  const counts = await countEditions(handle);
  const data = LOCALES.map(({ code, tag, name, direction }) => ({
    code,
    tag,
    name,
    direction,
    isDefault: code === DEFAULT_LOCALE,
    fallback: fallbackChain(code),
    editions: {
      article: counts.get(`article ${code}`) ?? 0,
      technique: counts.get(`technique ${code}`) ?? 0,
      topic: counts.get(`topic ${code}`) ?? 0,
      author: counts.get(`author ${code}`) ?? 0,
      home: counts.get(`home ${code}`) ?? 0,
    },
  }));
  const tags = LOCALES.flatMap(({ code }) => EDITION_KINDS.map((kind) => listTag(kind, code)));
  return { status: 200, answer: { data, meta: {} }, locale: DEFAULT_LOCALE, tags };
}
