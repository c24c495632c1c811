import { foldLatin, replaceLetters, withoutArabicDecoration } from './letters.ts';
import type { LocaleCode } from './locales.ts';

/** Longest slug, in graphemes (what a reader counts as characters). */
export const SLUG_MAX_GRAPHEMES = 60;

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Makes a slug from a title, in the title's own script: letters, marks and digits, NFKC, lower case, joined by hyphens.
 * Latin letters are folded to ASCII (in German ä→ae, ö→oe, ü→ue, ß→ss); Arabic loses vowel marks and tatweel.
 *
 * @returns a slug of at most {@link SLUG_MAX_GRAPHEMES} graphemes, or an empty string if the title holds no letter or digit
 */
export function slugOf(title: string, locale: LocaleCode): string {
  const lower = title.normalize('NFKC').toLowerCase().replace(/['’ʼ]/gu, '');
  const folded = foldLatin(locale === 'de' ? replaceLetters(lower, GERMAN) : lower);
  const hyphened = withoutArabicDecoration(folded)
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return shorten(hyphened);
}

/**
 * Appends `-2`, `-3` … to a slug that is taken, shortening it where the number would not fit.
 *
 * @param taken says whether a slug belongs to another document
 */
export async function freeSlug(
  slug: string,
  taken: (candidate: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const candidate = shorten(slug, SLUG_MAX_GRAPHEMES - suffix.length) + suffix;
    if (!(await taken(candidate))) return candidate;
  }
}

/** Says whether a slug that an editor typed is one that {@link slugOf} could have made. */
export function isSlug(slug: string, locale: LocaleCode): boolean {
  return slug !== '' && slugOf(slug, locale) === slug;
}

function shorten(slug: string, length = SLUG_MAX_GRAPHEMES): string {
  const parts = Array.from(graphemes.segment(slug), (part) => part.segment);
  if (parts.length <= length) return slug;
  const cut = parts.slice(0, length).join('');
  const lastHyphen = cut.lastIndexOf('-');
  const atWord = parts[length] === '-' || lastHyphen < cut.length / 2 ? cut : cut.slice(0, lastHyphen);
  return atWord.replace(/-+$/u, '');
}
