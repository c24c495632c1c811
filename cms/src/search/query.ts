import type { LocaleCode } from '@wellspring/content-model';
import { LANGUAGES } from './languages.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A word that somebody looks for. */
export interface QueryWord extends Word {
  /** It carries the sentence, not its meaning: a document need not have it. */
  readonly isStopWord: boolean;
  /** The last word, which may be the beginning of one. */
  readonly isUnfinished: boolean;
}

/** Words of a query that count. A sentence of more finds what it means with these. */
const WORDS_MAX = 10;
const stopWords = new Map<LocaleCode, ReadonlySet<string>>();

/** The words of a query, each once; only stop words where there is nothing else. */
export function queryWords(query: string, locale: LocaleCode): QueryWord[] {
  const words = wordsOf(query, locale);
  const last = words.at(-1);
  const all = words.map((word) => ({
    ...word,
    isStopWord: stopWordsOf(locale).has(word.folded),
    isUnfinished: word === last,
  }));
  const unique = all.filter((word, index) => all.findLastIndex(({ term }) => term === word.term) === index);
  return unique.length <= WORDS_MAX
    ? unique
    : unique.filter(({ isStopWord }) => !isStopWord).slice(0, WORDS_MAX);
}

function stopWordsOf(locale: LocaleCode): ReadonlySet<string> {
  const known = stopWords.get(locale);
  if (known !== undefined) return known;
  const made = new Set(
    LANGUAGES[locale].stopWords.flatMap((word) => wordsOf(word, locale).map(({ folded }) => folded)),
  );
  stopWords.set(locale, made);
  return made;
}
