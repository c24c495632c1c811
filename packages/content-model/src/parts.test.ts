import { describe, expect, it } from '@jest/globals';
import {
  BUCKETS,
  PART_COUNTS,
  bucketsOf,
  cutFor,
  partName,
  partNamed,
  partsHolding,
  partsOf,
} from './parts.ts';

describe('parts of the index', () => {
  it.each(PART_COUNTS)('hold every bucket once, and each names itself: %i', (of) => {
    const held = partsOf(of).flatMap((part) => {
      const { first, last } = bucketsOf(part);
      expect(partNamed(partName(part))).toEqual(part);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
    expect(held).toEqual(Array.from({ length: BUCKETS }, (_, bucket) => bucket));
  });

  it('are found by the bucket that lies in them', () => {
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const parts = partsHolding(bucket);
      expect(parts.map(({ of }) => of)).toEqual(PART_COUNTS);
      for (const part of parts) {
        const { first, last } = bucketsOf(part);
        expect(bucket >= first && bucket <= last).toBe(true);
      }
    }
  });

  it.each([
    '0-of-4',
    '5-of-4',
    '3-of-5',
    '1-of-512',
    '01-of-4',
    '1-of-04',
    '1 of 4',
    '',
    '-1-of-4',
    '1-of-4x',
  ])('are none by another name: %s', (name) => {
    expect(partNamed(name)).toBeUndefined();
  });

  it('are as many as keep each of them small', () => {
    expect([0, 800, 801, 100_000, 10_000_000].map((documents) => cutFor(documents, 800))).toEqual([
      1, 1, 2, 128, 256,
    ]);
  });
});
