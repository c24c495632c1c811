import { localeOf } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** What is searched of an edition, in the order of its weight: plain texts, a line each. */
export interface SearchText {
  readonly title: string;
  /** Other names of the same thing. They weigh as much as the title. */
  readonly names: readonly string[];
  readonly summary: readonly string[];
  readonly headings: readonly string[];
  readonly text: readonly string[];
}

/** A word that a publication uses. */
export type VocabularyWord = Pick<Word, 'form' | 'folded' | 'term'>;

/**
 * An edition as search keeps it. The words of a field are terms in lines, a line per passage, each term with a space on
 * either side: ` ruck massag `. A line without words is a space.
 */
export interface SearchEntry {
  readonly titleWords: string;
  readonly summaryWords: string;
  readonly headingWords: string;
  readonly textWords: string;
  /** What excerpts are taken from: the lines of summary, headings and text as readers read them. */
  readonly passages: string;
  /** Every word that occurs, once. */
  readonly vocabulary: readonly VocabularyWord[];
}

/** Longest passage, in UTF-16 units: about two lines on a page of results. */
export const PASSAGE_MAX = 240;

/** Makes the entry of an edition. */
export function entryOf(
  { title, names, summary, headings, text }: SearchText,
  locale: LocaleCode,
): SearchEntry {
  const vocabulary = new Map<string, VocabularyWord>();
  const termsOf = (line: string): string => {
    const words = wordsOf(line, locale);
    for (const { form, folded, term } of words) vocabulary.set(form, { form, folded, term });
    return words.length === 0 ? ' ' : ` ${words.map(({ term }) => term).join(' ')} `;
  };
  const inTerms = (lines: readonly string[]): string => lines.map(termsOf).join('\n');
  const titles = [title, ...names].map(inOneLine);
  // A second name is shown where it is what was found.
  const summaries = passagesOf(names.length === 0 ? summary : [...summary, names.join(', ')], locale);
  const headlines = headings.map(inOneLine).filter((line) => line !== '');
  const passages = passagesOf(text, locale);
  return {
    titleWords: inTerms(titles),
    summaryWords: inTerms(summaries),
    headingWords: inTerms(headlines),
    textWords: inTerms(passages),
    passages: [...summaries, ...headlines, ...passages].join('\n'),
    vocabulary: [...vocabulary.values()].sort((a, b) => (a.form < b.form ? -1 : 1)),
  };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Paragraphs in pieces that an excerpt can show whole: as many sentences as fit. A longer sentence stays one piece. */
function passagesOf(texts: readonly string[], locale: LocaleCode): string[] {
  return texts.map(inOneLine).flatMap((line) => {
    if (line === '') return [];
    return line.length <= PASSAGE_MAX ? [line] : sentencesOf(line, locale);
  });
}

function sentencesOf(line: string, locale: LocaleCode): string[] {
  const segmenter = new Intl.Segmenter(localeOf(locale).tag, { granularity: 'sentence' });
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + segment.length <= PASSAGE_MAX)
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces.map((piece) => piece.trim());
}
