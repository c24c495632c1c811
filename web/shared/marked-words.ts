import type { MatchRange } from '@wellspring/content-model';

/** A stretch of a text, and whether it is what was searched for. */
export interface MarkedWords {
  readonly words: string;
  readonly isMatch: boolean;
}

/**
 * Cuts a text where it matches, so that matches can be marked without any markup from the API.
 *
 * @param ranges of any field, in UTF-16 units, in order; what lies outside the text or over another is left unmarked
 */
export function markedWords(
  text: string,
  ranges: readonly MatchRange[],
  field: MatchRange['field'],
): readonly MarkedWords[] {
  const pieces: MarkedWords[] = [];
  let at = 0;
  for (const { start, end } of ranges.filter((range) => range.field === field)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) pieces.push({ words: text.slice(at, start), isMatch: false });
    pieces.push({ words: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), isMatch: false });
  return pieces;
}
