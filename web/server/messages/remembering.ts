import { LRUCache } from 'lru-cache';

/** Far more dates, ranges and languages than a page has; they take a few kilobytes. */
const MOST = 1000;

/**
 * Remembers what was said. The formatters of `Intl` take microseconds for what pages say again and again: a range of numbers alone
 * was a fiftieth of what an article costs.
 */
export function remembering<Asked extends readonly (string | number)[]>(
  say: (...asked: Asked) => string,
): (...asked: Asked) => string {
  const known = new LRUCache<string, string>({ max: MOST });
  return (...asked) => {
    const key = asked.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const said = say(...asked);
    known.set(key, said);
    return said;
  };
}
