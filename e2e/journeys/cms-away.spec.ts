import { expect, productOfItsOwn, test } from '../fixtures/test.ts';
import { BACK_PAIN, backPainPath } from '../pages/documents.ts';
import { LOCALES } from '../pages/locales.ts';

// Pages that nobody has read yet: none are made ahead of readers.
const product = productOfItsOwn({ PAGE_WARMING: 'off' });

test('while the CMS is away, the site says so in the reader’s language and never that a page is missing; then it comes back', async ({
  page,
}) => {
  const { site, stopCms, startCms } = product();
  await page.goto(`${site}/en`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await stopCms();
  for (const { code, tag, direction, englishName } of LOCALES) {
    await test.step(`away, in ${englishName}`, async () => {
      for (const path of [backPainPath(code), `/${code}/techniques`, `/${code}/articles/never-written`]) {
        const response = await page.goto(site + path);
        expect(response?.status()).toBe(503);
        expect(Number(response?.headers()['retry-after'])).toBeGreaterThan(0);
        expect(response?.headers()['cache-control']).toMatch(/no-store/);
        await expect(page.locator('html')).toHaveAttribute('lang', tag);
        await expect(page.locator('html')).toHaveAttribute('dir', direction);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('main').getByRole('img').or(page.locator('main img'))).not.toHaveCount(0);
      }
    });
  }
  await test.step('pages from files need no CMS', async () => {
    expect((await page.goto(`${site}/en/privacy`))?.status()).toBe(200);
  });

  await startCms();
  await expect.poll(async () => (await page.goto(site + backPainPath('ja')))?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN.ja.title);
  expect((await page.goto(`${site}/en/articles/never-written`))?.status()).toBe(404);
});
