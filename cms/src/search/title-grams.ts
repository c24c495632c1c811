import type { LocaleCode } from '@wellspring/content-model';
import { wordsOf } from './words.ts';

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ONE_PIECE = /^[\p{L}\p{M}\p{N}]+$/u;
/** Letters of a gram; ideographs say more, so that two are enough. */
const LETTERS = 3;
const IDEOGRAPHS = 2;
/** What stands before a beginning of a word that is shorter than a gram. */
const BEGINNING = '^';
/** What stands before any other gram. Grams are letters and digits, so that the two cannot be taken for each other. */
const INSIDE = '=';

/**
 * The words of a title as they are compared: folded, a space before, between and after them. What is written without spaces is one
 * word: a segmenter would cut a part of it in other places than the whole.
 */
export function titleWords(text: string, locale: LocaleCode): string {
  const words: { text: string; end: number }[] = [];
  for (const { folded, start, end } of wordsOf(text, locale)) {
    const last = words.at(-1);
    if (last?.end === start && IDEOGRAPHIC.test(folded) && IDEOGRAPHIC.test(last.text)) {
      last.text += folded;
      last.end = end;
    } else {
      words.push({ text: folded, end });
    }
  }
  const pieces = words.map((word) => word.text).filter((word) => ONE_PIECE.test(word));
  return pieces.length === 0 ? '' : ` ${[...new Set(pieces)].join(' ')} `;
}

/** Everything that a title is found by: what its words begin with, and every few letters of them. Each once. */
export function gramsOfTitle(words: string, locale: LocaleCode): string[] {
  const grams = piecesOf(words).flatMap((word) => {
    const letters = Array.from(word);
    if (IDEOGRAPHIC.test(word)) return [...letters, ...runsOf(letters, IDEOGRAPHS)].map(inside);
    return [
      ...[1, 2].map((length) => BEGINNING + letters.slice(0, length).join('')),
      ...runsOf(letters, LETTERS).map(inside),
    ];
  });
  return inLanguage(grams, locale);
}

/** What a title has to have to be found: every part of a query, the shortest at the beginning of a word. */
export function gramsOfQuery(words: string, locale: LocaleCode): string[] {
  const grams = piecesOf(words).flatMap((word) => {
    const letters = Array.from(word);
    if (IDEOGRAPHIC.test(word))
      return (letters.length < IDEOGRAPHS ? [word] : runsOf(letters, IDEOGRAPHS)).map(inside);
    return letters.length < LETTERS ? [BEGINNING + word] : runsOf(letters, LETTERS).map(inside);
  });
  return inLanguage(grams, locale);
}

/** Whether a title has every part of a query as a whole: grams may stand apart. Both as {@link titleWords} makes them. */
export function hasEveryPart(title: string, query: string): boolean {
  return piecesOf(query).every((word) =>
    title.includes(Array.from(word).length < LETTERS && !IDEOGRAPHIC.test(word) ? ` ${word}` : word),
  );
}

function piecesOf(words: string): string[] {
  return words.split(' ').filter((word) => word !== '');
}

function runsOf(letters: readonly string[], length: number): string[] {
  return letters
    .slice(0, Math.max(0, letters.length - length + 1))
    .map((_, at) => letters.slice(at, at + length).join(''));
}

function inside(gram: string): string {
  return INSIDE + gram;
}

function inLanguage(grams: readonly string[], locale: LocaleCode): string[] {
  const language = locale.replaceAll('-', '').toLowerCase();
  return [...new Set(grams)].map((gram) => language + gram);
}
