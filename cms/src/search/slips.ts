/** Letters from which on a word is corrected by one slip, and by two. Shorter words are too close to one another. */
const ONE_SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;
/** Words are known by two deletions a letter earlier than queries, since a query may be the longer one. */
const TWO_DELETIONS_FROM = 7;
/** Letters that deletions are made of: the ends of long words decide nothing, and would multiply the keys. */
const COMPARED = 7;

/** Ideographs are not typed letter by letter. */
const IDEOGRAPHS = /\p{Script=Han}/u;

/** How many slips of a writer are forgiven in a word. */
export function slipsAllowed(word: string): number {
  if (IDEOGRAPHS.test(word)) return 0;
  const { length } = Array.from(word);
  if (length < ONE_SLIP_FROM) return 0;
  return length < TWO_SLIPS_FROM ? 1 : 2;
}

/**
 * Numbers under which a word is kept so that misspelt words find it: two words that differ by a slip share one. They are
 * hashes of the word's beginning with up to two letters left out
 * (https://wolfgarbe.medium.com/1000x-faster-spelling-correction-algorithm-2012-8701fcd87a5f). Sharing one proves
 * nothing: {@link slipsBetween} does.
 *
 * @returns whole numbers of 32 bits; none for a word that is too short to be corrected
 */
export function slipKeysOfWord(word: string): number[] {
  const { length } = Array.from(word);
  if (length < ONE_SLIP_FROM - 1 || IDEOGRAPHS.test(word)) return [];
  return keysOf(word, length < TWO_DELETIONS_FROM ? 1 : 2);
}

/** The numbers under which a misspelt word looks for the right one. */
export function slipKeysOfQuery(word: string): number[] {
  const allowed = slipsAllowed(word);
  return allowed === 0 ? [] : keysOf(word, allowed);
}

/**
 * Slips between two words: letters left out, added, exchanged, or swapped with their neighbour (optimal string
 * alignment).
 */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.entries()) {
    const next = [row + 1];
    for (const [column, against] of b.entries()) {
      const exchanged = at(last, column) + (letter === against ? 0 : 1);
      const swapped =
        row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === against
          ? at(before, column - 1) + 1
          : Infinity;
      next.push(Math.min(exchanged, swapped, at(last, column + 1) + 1, at(next, column) + 1));
    }
    before = last;
    last = next;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

function keysOf(word: string, deletions: number): number[] {
  let layer = new Set([Array.from(word).slice(0, COMPARED).join('')]);
  const all = new Set(layer);
  for (let deleted = 0; deleted < deletions; deleted += 1) {
    layer = new Set([...layer].flatMap(withOneLetterLess));
    for (const spelling of layer) all.add(spelling);
  }
  return [...new Set([...all].map(hash))];
}

function withOneLetterLess(word: string): string[] {
  const letters = Array.from(word);
  return letters.map((_, left) => letters.filter((__, index) => index !== left).join(''));
}

/** FNV-1a, 32 bits, signed as databases keep it (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
