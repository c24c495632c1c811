/** What the length of a text is measured in: words, or characters in scripts that do not separate words. */
export type ReadingUnit = 'words' | 'characters';

/** How many words a text has, by the rules of its language (Japanese and Thai are segmented by dictionary). */
export function countWords(text: string, tag: string): number {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  return count(segmenter.segment(text), (segment) => segment.isWordLike === true);
}

/**
 * The length of a text in the unit that its language's reading rate is given in. Characters are graphemes, punctuation
 * included, white space not, as Japanese counts them.
 *
 * @param tag the BCP 47 tag of the text's language
 */
export function readingUnits(text: string, unit: ReadingUnit, tag: string): number {
  if (unit === 'words') return countWords(text, tag);
  const segmenter = new Intl.Segmenter(tag, { granularity: 'grapheme' });
  return count(segmenter.segment(text), ({ segment }) => /\S/.test(segment));
}

/**
 * Minutes of reading, whole, at least one.
 *
 * @param units from `readingUnits`
 * @param rate units per minute
 * @throws {RangeError} where the rate is not a positive number
 */
export function readingMinutes(units: number, rate: number): number {
  if (!(rate > 0)) throw new RangeError(`A reading rate is a positive number, not ${rate}.`);
  return Math.max(1, Math.round(units / rate));
}

function count(segments: Iterable<Intl.SegmentData>, counts: (segment: Intl.SegmentData) => boolean): number {
  let total = 0;
  for (const segment of segments) if (counts(segment)) total += 1;
  return total;
}
