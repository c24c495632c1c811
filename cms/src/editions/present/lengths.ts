import type { Findings } from '../findings.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Scripts whose letters are as wide as two Latin ones. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** Width of a text in Latin letters: graphemes, wide ones counted twice. */
export function displayLength(text: string): number {
  return Array.from(graphemes.segment(text)).reduce(
    (sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1),
    0,
  );
}

/** Warns where a text is outside of the length that lists and search engines show well. An empty text is left alone. */
export function warnOfLength(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  name: string,
  findings: Findings,
): void {
  const length = displayLength(text);
  if (length === 0) return;
  if (length < min) findings.warn(`${name} is short: ${length} of at least ${min} characters.`);
  if (length > max) findings.warn(`${name} is long: ${length} of at most ${max} characters.`);
}

/** Lengths that search engines and lists show whole. */
export const LENGTHS = {
  summary: { min: 80, max: 170 },
  seoTitle: { min: 20, max: 60 },
  seoDescription: { min: 80, max: 160 },
} as const;
