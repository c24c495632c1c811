import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { candidatesFor } from '../../database/search-candidates.ts';
import { lookUpWords } from '../../database/search-words.ts';
import { queryWords } from '../../search/query.ts';
import { rate } from '../../search/ranking.ts';
import { forReaders, inLocale, ofKind } from '../../search/scope.ts';
import { essential, isKnown, lookupOf, wishesOf } from '../../search/wishes.ts';
import type { Wish } from '../../search/wishes.ts';

/** A query as one locale understands it. */
export interface Understood {
  readonly locale: LocaleCode;
  readonly wishes: readonly Wish[];
}

/** An entry that answers a query, and how well. */
export interface Found {
  readonly id: number;
  readonly score: number;
}

/**
 * Entries of a locale that are ranked: the newest with every word in their titles, with every word anywhere, and with
 * any word. Nobody reads further, and the cost of a search does not grow with the publication.
 */
const RANKED = { everyInTitle: 60, every: 60, some: 40 } as const;
/** How much of a query an entry has to answer, by the weight of its words. */
const ENOUGH = 0.3;

/** Makes out what a query means in each of the locales: one statement. */
export async function understand(
  handle: Handle,
  query: string,
  locales: readonly LocaleCode[],
): Promise<Understood[]> {
  const asked = locales.map((locale) => ({ locale, words: queryWords(query, locale) }));
  const lookups = asked
    .filter(({ words }) => words.length > 0)
    .map(({ locale, words }) => lookupOf(words, locale));
  const known = await lookUpWords(handle, lookups);
  return asked.map(({ locale, words }) => ({
    locale,
    wishes: wishesOf(
      words,
      known.filter((one) => one.locale === locale),
      locale,
    ),
  }));
}

/** Whether every word of a query is answered by some edition of the locale. */
export function isAllKnown({ wishes }: Understood): boolean {
  return wishes.length > 0 && essential(wishes).every(isKnown);
}

/**
 * What a query finds in a locale, best first: entries that answer all of it or the most of it. Words that no edition has
 * do not count. One statement.
 */
export async function findIn(
  handle: Handle,
  { locale, wishes }: Understood,
  requested: LocaleCode,
  kind: DocumentKind | undefined,
): Promise<Found[]> {
  const known = wishes.filter(isKnown);
  const needed = essential(wishes).filter(isKnown);
  if (needed.length === 0) return [];
  const rows = await candidatesFor(
    handle,
    {
      scope: [
        inLocale(locale),
        // An entry in the locale asked for is for its readers anyway.
        ...(locale === requested ? [] : [forReaders(requested)]),
        ...(kind === undefined ? [] : [ofKind(kind)]),
      ],
      words: needed.map(({ any, together }) => ({ any: [...any.keys()], together })),
    },
    RANKED,
  );
  return rows
    .map((row) => ({ id: row.id, ...rate(row, known) }))
    .filter(({ score, coverage }) => score > 0 && coverage >= ENOUGH)
    .map(({ id, score, coverage }) => ({ id, score: score * coverage }))
    .sort((a, b) => b.score - a.score || b.id - a.id);
}
