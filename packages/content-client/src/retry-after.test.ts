import { describe, expect, test } from '@jest/globals';
import { retryAfterSeconds } from './retry-after.ts';

describe('retryAfterSeconds', () => {
  const now = Date.UTC(2026, 0, 3, 9, 0, 0);
  test.each([
    [null, null],
    ['0', 0],
    ['120', 120],
    ['Sat, 03 Jan 2026 09:00:30 GMT', 30],
    ['Sat, 03 Jan 2026 08:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['Sat, 99 Xyz 2026 09:00:30 GMT', null],
    ['99999999999999', null],
  ])('%j is %p', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
