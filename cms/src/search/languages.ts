import { stemmer as arabicStem } from '@orama/stemmers/arabic';
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stemmer as germanStem } from '@orama/stemmers/german';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import { stopwords as arabicStopWords } from '@orama/stopwords/arabic';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { stopwords as germanStopWords } from '@orama/stopwords/german';
import { stopwords as japaneseStopWords } from '@orama/stopwords/japanese';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';
import { foldLatin } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { foldArabic, stemWithArticle, withoutArticle } from './arabic.ts';

/** How search treats the words of a language. Words come in lower case and in NFKC. */
export interface Language {
  /** Words in the script of the language; all others are neither stemmed nor folded by its rules. */
  readonly script: RegExp;
  /** The spelling without what writers may leave out: accents, umlauts, vowel marks, the article. */
  readonly fold: (word: string) => string;
  /** What the forms of a word have in common. */
  readonly stem: (word: string) => string;
  /** Words that carry a sentence and not its meaning. */
  readonly stopWords: readonly string[];
  /**
   * Shortest part, in letters, by which a compound is found (Schmerz in Rückenschmerz); null where words are not
   * joined without a space.
   */
  readonly shortestPart: number | null;
}

const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;

/**
 * The languages of the publication's locales. Stems are Snowball's (https://snowballstem.org/algorithms/). German is
 * folded before it is stemmed, French and Spanish after it, because their endings carry accents.
 */
export const LANGUAGES: Readonly<Record<LocaleCode, Language>> = {
  en: {
    script: LATIN,
    fold: foldLatin,
    stem: (word) => englishStem(foldLatin(word)),
    stopWords: englishStopWords,
    shortestPart: null,
  },
  de: {
    script: LATIN,
    fold: foldGerman,
    stem: (word) => germanStem(foldGerman(word)),
    stopWords: germanStopWords,
    shortestPart: 4,
  },
  fr: {
    script: LATIN,
    fold: foldLatin,
    stem: (word) => foldLatin(frenchStem(word)),
    stopWords: frenchStopWords,
    shortestPart: null,
  },
  es: {
    script: LATIN,
    fold: foldLatin,
    // Typed without its accent, -ción would not be known as an ending.
    stem: (word) => foldLatin(spanishStem(word.replace(/([cs])ion$/, '$1ión'))),
    stopWords: spanishStopWords,
    shortestPart: null,
  },
  ar: {
    script: /^[\p{Script=Arabic}\p{M}]+$/u,
    fold: (word) => foldArabic(withoutArticle(word)),
    stem: (word) => foldArabic(stemWithArticle(word, arabicStem)),
    stopWords: arabicStopWords,
    shortestPart: null,
  },
  ja: {
    script: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
    fold: (word) => word,
    stem: (word) => word,
    stopWords: japaneseStopWords,
    shortestPart: 1,
  },
};

/** Umlauts are written ü, u and ue. After a vowel and in qu, ue is none (neue, Quelle). */
function foldGerman(word: string): string {
  return foldLatin(word)
    .replace(/(?<![aeiouq])ue/g, 'u')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o');
}
