import { expect, it } from '@jest/globals';
import { newestEvent } from '../content/newest-event.ts';
import { FinishedPage } from './finished-page.ts';
import { KeptPages } from './kept-pages.ts';
import { PageMemory } from './memory.ts';
import { openPageCache, pageCache } from './page-cache.ts';
import { NO_SECOND_LEVEL } from './second-level.ts';

it('keeps nothing, and fails at nothing, until it is opened', async () => {
  expect(await pageCache().purge(['document:a'])).toEqual({ stale: 0, hot: [] });
  await pageCache().purgeAll();
  await pageCache().renew('/en', null);
  expect(pageCache().statistics()).toMatchObject({ entries: 0, renders: 0 });
});

it('makes pages anew from answers that know of the event', async () => {
  const known: (string | undefined)[] = [];
  openPageCache(
    new KeptPages(new PageMemory(1_000_000), NO_SECOND_LEVEL, (address) => {
      known.push(newestEvent());
      const parts = { status: 200, headers: {}, body: Buffer.from(address), tags: [], madeAt: Date.now() };
      return Promise.resolve({ page: new FinishedPage(parts), isKept: true });
    }),
  );
  await pageCache().renew('/en/articles/a', '1042');
  await pageCache().renew('/en/articles/a', '1041');
  expect(known).toEqual(['1042', '1042']);
  // What is not kept is nobody's to make.
  for (const path of [
    '/',
    '/preview/en/article/a',
    '/EN',
    '/en?z=1',
    '/en/search?q=a',
    'https://evil.example/en',
  ])
    await pageCache().renew(path, null);
  expect(pageCache().statistics()).toMatchObject({ renders: 2, entries: 1 });
});
