import { randomBytes, randomInt } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { backPainPath } from '../pages/documents.ts';
import { ask, forEach } from './harness/ask.ts';
import { median } from './harness/median.ts';
import { metricsOf } from './harness/metrics.ts';
import type { FragileProduct } from './harness/product.ts';

const QUERIES = 10_000;
const AT_ONCE = 16;
const MEGABYTE = 1024 * 1024;

const PAGES = [
  '/en',
  '/en/articles',
  encodeURI(backPainPath('ar')),
  '/ja/topics',
  '/de/about',
  '/sitemap.xml',
];
/** What links are decorated with, and what nobody has ever heard of. */
const NAMES = ['utm_source', 'fbclid', '_', 'v', '%F0%9F%8C%BF', 'a[]', 'constructor', '__proto__'];

function madeUpAddress(): string {
  const pick = (from: readonly string[]): string => from[randomInt(from.length)] ?? '';
  const name = randomInt(2) === 0 ? pick(NAMES) : randomBytes(4).toString('hex');
  return `${pick(PAGES)}?${name}=${randomBytes(randomInt(1, 40)).toString('base64url')}`;
}

/** Queries that nobody reads. */
export function madeUpQueries(product: () => FragileProduct): void {
  it('10,000 made-up queries make no page, take no memory, and keep nobody waiting', async () => {
    const { web, metrics, wayToCms } = product();
    const kept = await forEach(PAGES, 1, async (path) => (await ask(web.origin, path)).body);
    const usual = median(
      await forEach(Array(200).fill('/en'), 1, async () => (await ask(web.origin, '/en')).ms),
    );
    const before = await metricsOf(metrics);
    wayToCms.forget();

    const addresses = Array.from({ length: QUERIES }, madeUpAddress);
    const answers = await forEach(addresses, AT_ONCE, async (address) => {
      const { status, body } = await ask(web.origin, address);
      return status === 200 && kept.includes(body);
    });

    expect(answers.filter((isKeptPage) => !isKeptPage)).toEqual([]);
    expect(wayToCms.asked).toEqual([]);
    const after = await metricsOf(metrics);
    const grown = (name: string): number => after(name) - before(name);
    expect(grown('wellspring_web_page_renders_total')).toBe(0);
    expect(grown('wellspring_web_page_cache_entries')).toBe(0);
    expect(grown('wellspring_web_page_cache_bytes')).toBe(0);
    // A page for each would be half a gigabyte.
    expect(grown('process_resident_memory_bytes')).toBeLessThan(128 * MEGABYTE);
    const then = median(
      await forEach(Array(200).fill('/en'), 1, async () => (await ask(web.origin, '/en')).ms),
    );
    expect(then).toBeLessThan(usual * 4 + 2);
  });
}
