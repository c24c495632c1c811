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
/** Words of a language that are kept in memory: it uses few most of the time, and stemming is most of the work. */
const KEPT = 20_000;

const ONE_PIECE = /^[\p{L}\p{M}\p{N}]+$/u;

const segmenters = new Map<LocaleCode, Intl.Segmenter>();
const kept = new Map<LocaleCode, Map<string, Pick<Word, 'form' | 'folded' | 'term'>>>();

/**
 * A syllable that is no particle. Of words that it does not know, the segmenter makes syllables: こり becomes こ and り.
 */
const LOOSE_KANA = /^(?![のはがをにでとへもやか])\p{Script=Hiragana}$/u;

/** The words of a text, in order, by the rules of its language. Any string is a text. */
export function wordsOf(text: string, locale: LocaleCode): Word[] {
  const normalized = normalize(text.replaceAll('ʼ', '’'));
  const words: Word[] = [];
  let afterLooseKana = false;
  for (const { piece, index } of piecesOf(normalized.text, locale)) {
    const { start, end } = normalized.original(index, index + piece.length);
    const isLooseKana = piece.length === 1 && LOOSE_KANA.test(piece);
    const last = words.at(-1);
    if (isLooseKana && afterLooseKana && last?.end === start) {
      words[words.length - 1] = wordAt(last.form + piece, locale, last.start, end);
    } else {
      words.push(wordAt(piece, locale, start, end));
    }
    afterLooseKana = isLooseKana;
  }
  return words;
}

function wordAt(piece: string, locale: LocaleCode, start: number, end: number): Word {
  const { form, folded, term } = compared(piece, locale);
  return { form, folded, term, start, end };
}

/** A word as it stands in a normalized text. */
interface Piece {
  readonly piece: string;
  readonly index: number;
}

/**
 * Letters of the alphabets that the publication is written in, with what may stand around a word: whatever is between two
 * spaces and looks like this is one word (https://www.unicode.org/reports/tr29/#Word_Boundary_Rules, WB5 to WB10).
 */
const LETTERS = '\\p{Script=Latin}\\u0620-\\u063f\\u0641-\\u064a\\u0671-\\u06d3\\p{Nd}';
const PLAIN_WORD = new RegExp(
  `\\s*[("“„«‘¿¡]*([${LETTERS}][${LETTERS}\\p{M}]*)[.,;:!?)"”“»’…،؛؟]*(?!\\S)`,
  'uy',
);
/** Whatever is between two spaces. */
const CHUNK = /\s*(\S+)/uy;

/** The words of a normalized text. Most of a text is plain, and the segmenter takes several times as long to see that. */
function piecesOf(text: string, locale: LocaleCode): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    PLAIN_WORD.lastIndex = from;
    const plain = PLAIN_WORD.exec(text);
    if (plain !== null) {
      const [all, piece = ''] = plain;
      pieces.push({ piece, index: from + all.lastIndexOf(piece) });
      from = PLAIN_WORD.lastIndex;
      continue;
    }
    CHUNK.lastIndex = from;
    const chunk = CHUNK.exec(text);
    if (chunk === null) return pieces;
    const [all, unspaced = ''] = chunk;
    const start = from + all.length - unspaced.length;
    for (const { segment, index, isWordLike } of segmenterOf(locale).segment(unspaced)) {
      if (isWordLike === true) addPieces(pieces, segment, start + index);
    }
    from = CHUNK.lastIndex;
  }
  return pieces;
}

/**
 * Adds what stands between the punctuation of a segment: `l’épaule` is an elision and a word. The longest piece always
 * counts, of the others those with more than two letters.
 */
function addPieces(pieces: Piece[], segment: string, start: number): void {
  if (ONE_PIECE.test(segment)) {
    pieces.push({ piece: segment, index: start });
    return;
  }
  const between = Array.from(segment.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    piece: match[0],
    index: start + match.index,
  }));
  const longest = Math.max(...between.map(({ piece }) => piece.length));
  pieces.push(...between.filter(({ piece }) => piece.length > 2 || piece.length === longest));
}

/** A word again, from the form in which a vocabulary keeps it. */
export function wordOfForm(form: string, locale: LocaleCode): Pick<Word, 'form' | 'folded' | 'term'> {
  return compared(form, locale);
}

function compared(piece: string, locale: LocaleCode): Pick<Word, 'form' | 'folded' | 'term'> {
  const ofLocale = keptOf(locale);
  const before = ofLocale.get(piece);
  if (before !== undefined) return before;
  if (ofLocale.size >= KEPT) ofLocale.clear();
  const form = Array.from(withoutArabicDecoration(piece.toLowerCase()).normalize('NFC'))
    .slice(0, LONGEST)
    .join('');
  const language = LANGUAGES[locale];
  const own = language.script.test(form);
  const folded = letters(own ? language.fold(form) : foldLatin(form)) || form;
  const word = { form, folded, term: (own ? letters(language.stem(form)) : '') || folded };
  ofLocale.set(piece, word);
  return word;
}

function keptOf(locale: LocaleCode): Map<string, Pick<Word, 'form' | 'folded' | 'term'>> {
  const known = kept.get(locale);
  if (known !== undefined) return known;
  const made = new Map<string, Pick<Word, 'form' | 'folded' | 'term'>>();
  kept.set(locale, made);
  return made;
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
