/** A text in the form in which words are compared, with the way back to the text as it was. */
export interface Normalized {
  readonly text: string;
  /** The stretch of the original, in UTF-16 units, that a stretch of the normalized text comes from. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Soft hyphens, joiners, marks of direction: nobody sees them, and nobody types them into a search. */
const INVISIBLE = /\p{Cf}/u;
const ALL_INVISIBLE = /\p{Cf}/gu;

/** Puts a text into NFKC without invisible characters. */
export function normalize(text: string): Normalized {
  if (!INVISIBLE.test(text) && text.normalize('NFKC') === text) {
    return { text, original: (start, end) => ({ start, end }) };
  }
  let normalized = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const piece = segment.normalize('NFKC').replace(ALL_INVISIBLE, '');
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
    normalized += piece;
  }
  return {
    text: normalized,
    original: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}
