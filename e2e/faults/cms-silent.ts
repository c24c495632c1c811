import { expect, it } from '@jest/globals';
import { backPainPath } from '../pages/documents.ts';
import { LOCALES, localeOf } from '../pages/locales.ts';
import type { LocaleCode } from '../pages/locales.ts';
import { ask } from './harness/ask.ts';
import type { Answer } from './harness/ask.ts';
import { median } from './harness/median.ts';
import type { FragileProduct } from './harness/product.ts';
import { until } from './harness/until.ts';

/** A reader waits at most so long for a page that cannot be made, in milliseconds: the site’s own 4 s, and a busy machine. */
const PATIENCE = 8000;
/** How late the CMS answers, in milliseconds. */
const LATE = 30_000;

const keptPaths = LOCALES.map(({ code }) => encodeURI(backPainPath(code)));

/** How long readers wait for kept pages, one after another. @returns the middle of many, in milliseconds */
async function timeOfKept(site: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 50; round += 1)
    for (const path of keptPaths) {
      const { status, ms } = await ask(site, path);
      expect([path, status]).toEqual([path, 200]);
      times.push(ms);
    }
  return median(times);
}

/** A page that tells in the reader's language that the CMS is away, and when to come back. */
function expectAway(locale: LocaleCode, { status, headers, body, ms }: Answer): void {
  expect([status, headers['cache-control']]).toEqual([503, 'no-store']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(body).toContain(` lang="${localeOf(locale).tag}"`);
  expect(body).toContain('<h1');
  expect(ms).toBeLessThan(PATIENCE);
}

/** The CMS is there, and says nothing. */
export function cmsSilent(product: () => FragileProduct): void {
  it.each([
    ['never answers', (way: FragileProduct['wayToCms']) => way.stall()],
    ['answers after 30 s', (way: FragileProduct['wayToCms']) => way.delay(LATE)],
  ] as const)(
    'The CMS %s: kept pages are as fast as ever, all others say soon that it is away',
    async (how, spoil) => {
      const { web, wayToCms } = product();
      await timeOfKept(web.origin);
      const usual = await timeOfKept(web.origin);

      const missing = (locale: LocaleCode) => `/${locale}/articles/never-written-${how.replaceAll(' ', '-')}`;
      spoil(wayToCms);
      try {
        const waiting = LOCALES.map(async ({ code }) => {
          expectAway(code, await ask(web.origin, missing(code)));
        });
        const meanwhile = await timeOfKept(web.origin);
        await Promise.all(waiting);
        expect(meanwhile).toBeLessThan(usual * 4 + 2);
      } finally {
        wayToCms.pass();
      }
      await until(
        'The CMS is heard again',
        async () => (await ask(web.origin, missing('en'))).status === 404,
      );
    },
  );
}
