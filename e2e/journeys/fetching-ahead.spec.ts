import { expect, test } from '../fixtures/test.ts';
import { BACK_PAIN, backPainPath } from '../pages/documents.ts';

test('a page is fetched while a reader points at its link; searches, lists by their queries and files are not', async ({
  page,
  site,
}) => {
  const article = site + backPainPath('en');
  const session = await page.context().newCDPSession(page);
  const candidates = new Set<string>();
  const fetched = new Map<string, string>();
  session.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) candidates.add(key.url);
  });
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => fetched.set(prefetchUrl, status));
  await session.send('Preload.enable');
  await page.goto('/en/articles');
  await page.getByRole('link', { name: BACK_PAIN.en.title }).hover();
  await expect.poll(() => fetched.get(article)).toBe('Ready');
  expect([...fetched.keys()]).toEqual([article]);

  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.some((link) => link.includes('?'))).toBe(true);
  expect([...candidates]).toContain(article);
  expect(
    [...candidates].filter((link) =>
      /\?|\/search$|\.\w+$/.test(new URL(link).pathname + new URL(link).search),
    ),
  ).toEqual([]);
});
