import { foldLatin, localeOf, withoutArabicDecoration } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { LANGUAGES } from './languages.ts';
import { normalize } from './normalized.ts';

/** A word of a text, and how it is compared. */
export interface Word {
  /** In lower case, as its language spells it. */
  readonly form: string;
  /** Without what writers may leave out. Beginnings are compared by it. */
  readonly folded: string;
  /** What its inflections share: two words with the same term match. Letters and digits only. */
  readonly term: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Longest word that is told apart, in letters. */
const LONGEST = 48;
/** Stems that are kept in memory: a language uses few words most of the time, and stemming is most of the work. */
const KEPT = 20_000;

const ONE_PIECE = /^[\p{L}\p{M}\p{N}]+$/u;

const segmenters = new Map<LocaleCode, Intl.Segmenter>();
const kept = new Map<string, Pick<Word, 'form' | 'folded' | 'term'>>();

/**
 * A syllable that is no particle. Of words that it does not know, the segmenter makes syllables: こり becomes こ and り.
 */
const LOOSE_KANA = /^(?![のはがをにでとへもやか])\p{Script=Hiragana}$/u;

/** The words of a text, in order, by the rules of its language. Any string is a text. */
export function wordsOf(text: string, locale: LocaleCode): Word[] {
  const normalized = normalize(text.replaceAll('ʼ', '’'));
  const words: Word[] = [];
  let afterLooseKana = false;
  for (const { segment, index, isWordLike } of segmenterOf(locale).segment(normalized.text)) {
    if (isWordLike !== true) continue;
    for (const { piece, at } of piecesOf(segment)) {
      const { start, end } = normalized.original(index + at, index + at + piece.length);
      const isLooseKana = LOOSE_KANA.test(piece);
      const last = words.at(-1);
      if (isLooseKana && afterLooseKana && last?.end === start) {
        words[words.length - 1] = { ...compared(last.form + piece, locale), start: last.start, end };
      } else {
        words.push({ ...compared(piece, locale), start, end });
      }
      afterLooseKana = isLooseKana;
    }
  }
  return words;
}

/**
 * What stands between the punctuation of a segment: `l’épaule` is an elision and a word. The longest piece always
 * counts, of the others those with more than two letters.
 */
function piecesOf(segment: string): { piece: string; at: number }[] {
  if (ONE_PIECE.test(segment)) return [{ piece: segment, at: 0 }];
  const pieces = [...segment.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    piece: match[0],
    at: match.index,
  }));
  const longest = Math.max(...pieces.map(({ piece }) => piece.length));
  return pieces.filter(({ piece }) => piece.length > 2 || piece.length === longest);
}

function compared(piece: string, locale: LocaleCode): Pick<Word, 'form' | 'folded' | 'term'> {
  const key = `${locale} ${piece}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  if (kept.size >= KEPT) kept.clear();
  const form = Array.from(withoutArabicDecoration(piece.toLowerCase()).normalize('NFC'))
    .slice(0, LONGEST)
    .join('');
  const language = LANGUAGES[locale];
  const own = language.script.test(form);
  const folded = letters(own ? language.fold(form) : foldLatin(form)) || form;
  const word = { form, folded, term: (own ? letters(language.stem(form)) : '') || folded };
  kept.set(key, word);
  return word;
}

/** What all languages share: katakana is hiragana, and every digit one of ours. */
function letters(word: string): string {
  return word
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

function segmenterOf(locale: LocaleCode): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(localeOf(locale).tag, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}
