/**
 * Documents are spread evenly over this many buckets, for good: by a hash of their id. Parts of the index are runs of
 * buckets.
 */
export const BUCKETS = 256;

/** Into how many parts the index can be cut. Each cut halves the parts of the one before, so any of them lasts. */
export const PART_COUNTS = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;

/** One of several parts of about the same size, counted from 1. */
export interface Part {
  readonly number: number;
  readonly of: (typeof PART_COUNTS)[number];
}

/** The name of a part, as parameters and tags carry it: `3-of-16`. */
export function partName({ number, of }: Part): string {
  return `${number}-of-${of}`;
}

/** The part that a name means; undefined where there is none. */
export function partNamed(name: string): Part | undefined {
  const [, digits, count] = /^([1-9]\d{0,2})-of-([1-9]\d{0,2})$/.exec(name) ?? [];
  const number = Number(digits);
  const of = PART_COUNTS.find((one) => one === Number(count));
  return of === undefined || !(number <= of) ? undefined : { number, of };
}

/** All parts of a cut, in order. */
export function partsOf(of: Part['of']): Part[] {
  return Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
}

/** The first and the last bucket of a part. */
export function bucketsOf({ number, of }: Part): { readonly first: number; readonly last: number } {
  const size = BUCKETS / of;
  return { first: (number - 1) * size, last: number * size - 1 };
}

/** The part that a bucket lies in, of each cut. */
export function partsHolding(bucket: number): Part[] {
  return PART_COUNTS.map((of) => ({ number: Math.floor((bucket * of) / BUCKETS) + 1, of }));
}

/** The coarsest cut that leaves a part with about so many documents at most; the finest where none does. */
export function cutFor(documents: number, inOnePart: number): Part['of'] {
  return PART_COUNTS.find((of) => documents / of <= inOnePart) ?? BUCKETS;
}
