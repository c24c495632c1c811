import type { KeptPage } from './memory.ts';

/** Most pages that are named as hot. */
const MOST = 50;
/** A page that nobody has asked for so long is made for its next reader, in milliseconds. */
const RECENTLY = 60 * 60 * 1000;

/** The addresses that readers come to most, hottest first. */
export function hottest(pages: readonly KeptPage[], now: number): string[] {
  return pages
    .filter(({ readAt, page }) => now - readAt < RECENTLY && page.parts.status === 200)
    .sort((one, other) => other.reads - one.reads)
    .slice(0, MOST)
    .map(({ address }) => address);
}
