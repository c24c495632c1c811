import type { Block } from './nodes.ts';
import { plainText } from './plain-text.ts';

/**
 * The form of a text that fingerprints are taken of: what a reader would call the same words gives the same string.
 * NFC; soft hyphens, zero-width spaces and word joiners dropped; white space folded to single spaces, none at the ends.
 * ZWJ and ZWNJ stay: they change how Arabic, Persian and Indic words are written.
 */
export function canonicalWords(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The words of a text apart from structure and formatting, in the form that fingerprints are taken of: splitting a
 * paragraph, turning it into a list or setting a word in bold leaves them the same.
 */
export function wordsOf(blocks: readonly Block[]): string {
  return canonicalWords(plainText(blocks).replace(UNSPACED_BREAK, ''));
}

/** A line end between characters of scripts that put no space between words: there it is no space either. */
const UNSPACED_BREAK = (() => {
  const unspaced =
    '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u3000-\\u303F\\u30FC\\uFF01-\\uFF65]';
  return new RegExp(`(?<=${unspaced})\\n+(?=${unspaced})`, 'gu');
})();
