import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { candidatesFor } from '../../database/search-candidates.ts';
import type { LimitedQuestion } from '../../database/search-index.ts';
import { lookUpWords } from '../../database/search-words.ts';
import { queryWords } from '../../search/query.ts';
import { rate } from '../../search/ranking.ts';
import { NAMES, forReaders, ofKind } from '../../search/scope.ts';
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
 * Entries of a locale that are ranked: the newest with every word in their titles, with every word anywhere, and with each of
 * the rarest words. Nobody reads further, and the cost of a search does not grow with the publication. Topics, techniques and
 * people are few and mostly older than the articles about them, so that those with every word in their names are ranked, too.
 */
const RANKED = { everyInTitle: 60, every: 60, rarest: 20, named: 20 } as const;
/** Words of a query that entries are ranked for that have no other of it. Frequent ones alone are not what was meant. */
const RAREST = 3;
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
 * do not count. Two statements, three at most.
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
  const rows = await candidatesFor(handle, questionsFor(locale, needed, requested, kind));
  return rows
    .map((row) => ({ id: row.id, ...rate(row, known) }))
    .filter(({ score, coverage }) => score > 0 && coverage >= ENOUGH)
    .map(({ id, score, coverage }) => ({ id, score: score * coverage }))
    .sort((a, b) => b.score - a.score || b.id - a.id);
}

/** The questions whose answers are ranked. */
function questionsFor(
  locale: LocaleCode,
  needed: readonly Wish[],
  requested: LocaleCode,
  kind: DocumentKind | undefined,
): LimitedQuestion[] {
  const words = needed.map(({ any, together, spread }) => ({ any: [...any.keys()], together, spread }));
  // An entry in the locale asked for is for its readers anyway.
  const readers = locale === requested ? [] : [forReaders(requested)];
  const kinds = kind === undefined ? [] : [ofKind(kind)];
  const asked = {
    locale,
    words,
    scope: [...readers, ...kinds],
    few: kind !== undefined && kind !== 'article',
  };
  const inTitles = { ...asked, inTitles: true };
  const anywhere = { ...asked, inTitles: false };
  return [
    { question: inTitles, limit: RANKED.everyInTitle },
    { question: anywhere, limit: RANKED.every },
    ...(words.length > 1 ? rarest(words) : []).map((word) => ({
      question: { ...anywhere, words: [word] },
      limit: RANKED.rarest,
    })),
    ...(kind === undefined
      ? [{ question: { ...inTitles, scope: [...readers, NAMES], few: true }, limit: RANKED.named }]
      : []),
  ];
}

function rarest<Word extends { readonly spread: number }>(words: readonly Word[]): readonly Word[] {
  return words.toSorted((a, b) => a.spread - b.spread).slice(0, RAREST);
}
