import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import {
  BACK_PAIN,
  BACK_PAIN_FIGURES,
  BACK_PAIN_SECTIONS,
  BACK_PAIN_SOURCES,
  FIRST_MASSAGE,
  backPainPath,
} from '../pages/documents.ts';
import { targetsOf } from '../pages/links.ts';
import { LOCALES, SIGN_OF, localeOf } from '../pages/locales.ts';

/** The words of a page's title: they keep their own language and direction, while the heading stands as the page does. */
function titleOf(page: Page): Locator {
  return page.getByRole('heading', { level: 1 }).locator('bdi');
}

for (const { code, englishName, tag, direction } of LOCALES) {
  test(`the article about back pain is whole in ${englishName}`, async ({ page }) => {
    const response = await page.goto(backPainPath(code));
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN[code].title);

    await test.step('its contents list leads to every headed section', async () => {
      const links = page.getByRole('navigation').locator('a[href^="#"]:visible');
      await expect(links).toHaveCount(BACK_PAIN_SECTIONS);
      const titles = await links.allTextContents();
      const headings = (await targetsOf(links)).map((id) => page.locator(`[id="${id}"]`));
      for (const [index, heading] of headings.entries())
        await expect(heading).toHaveText(titles[index] ?? '');
      await links.last().click();
      await expect(page.locator(':target')).toBeInViewport();
    });

    await test.step('its pictures are there, and described in its language', async () => {
      const pictures = page.locator('main figure img');
      await expect(pictures).toHaveCount(BACK_PAIN_FIGURES);
      for (const picture of await pictures.all()) {
        expect(await picture.getAttribute('alt')).toMatch(SIGN_OF[code]);
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
          .toBeGreaterThan(0);
      }
    });

    await test.step('its sources are listed, and the text cites them', async () => {
      await expect(page.locator('#sources').locator('xpath=..').locator('ol > li')).toHaveCount(
        BACK_PAIN_SOURCES,
      );
      const cited = new Set(await targetsOf(page.locator('main a[href^="#source-"]')));
      expect(cited.size).toBe(BACK_PAIN_SOURCES);
      for (const id of cited) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    });

    await test.step('its passport says where it comes from', async () => {
      const passport = page.getByRole('complementary');
      const { translator } = BACK_PAIN[code];
      const toOriginal = passport.locator(`a[href="${backPainPath('en')}"]:not([hreflang])`);
      await expect(toOriginal).toHaveCount(translator === null ? 0 : 1);
      if (translator !== null)
        await expect(passport.locator(`a[href="/${code}/authors/${translator}"]`).first()).toBeVisible();
    });
  });
}

test('the language switcher leads to the same article in every language', async ({ page }) => {
  await page.goto(backPainPath('en'));
  const [original, ...translations] = LOCALES;
  for (const { code, name, tag } of [...translations, original].filter((locale) => locale !== undefined)) {
    const switcher = page.getByRole('banner').locator('details');
    await switcher.locator('summary').click();
    await switcher.getByRole('link', { name, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN[code].title);
    expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(backPainPath(code));
  }
});

test('an article without a translation is shown in the original, with a notice in the reader’s language', async ({
  page,
}) => {
  const response = await page.goto(`/fr/articles/${FIRST_MASSAGE.slug}`);
  expect(response?.status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(titleOf(page)).toHaveAttribute('lang', localeOf('en').tag);
  await expect(page.getByText('Cette page n’existe pas encore en français')).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"], link[rel="alternate"][hreflang]')).toHaveCount(0);
});

test('an article in right-to-left surroundings keeps its own direction where it is not translated', async ({
  page,
}) => {
  await page.goto('/ar/articles/wrists-that-type');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(titleOf(page)).toHaveCSS('direction', 'ltr');
});

test('a slug in another language leads to the reader’s by one redirect', async ({ request }) => {
  const response = await request.get(backPainPath('de').replace('/de/', '/fr/'), { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers()['location']).toBe(backPainPath('fr'));
  expect((await request.get(backPainPath('fr'), { maxRedirects: 0 })).status()).toBe(200);
});

test('a withdrawn translation is gone at its own address, and offers the languages that are left', async ({
  page,
}) => {
  const response = await page.goto(`/de/articles/${FIRST_MASSAGE.withdrawnInGermanSlug}`);
  expect(response?.status()).toBe(410);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('main').locator(`a[href="/en/articles/${FIRST_MASSAGE.slug}"]`)).toBeVisible();

  const underTheOriginal = await page.goto(`/de/articles/${FIRST_MASSAGE.slug}`);
  expect(underTheOriginal?.status()).toBe(200);
  await expect(titleOf(page)).toHaveAttribute('lang', localeOf('en').tag);
});

for (const { code, englishName, tag, direction } of LOCALES) {
  test(`what was never there is not found, in ${englishName}`, async ({ page }) => {
    const response = await page.goto(`/${code}/articles/never-written`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.getByRole('main').locator(`a[href="/${code}"]`)).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  });
}

for (const [preferred, home] of [
  ['de-CH,de;q=0.9,en;q=0.8', '/de'],
  ['ar-EG', '/ar'],
  ['pt-BR,pt;q=0.9,ja;q=0.5', '/ja'],
  ['ko', '/en'],
  ['', '/en'],
  ['en;q=0.4,fr;q=0.9', '/fr'],
] as const) {
  test(`a reader whose browser asks for “${preferred}” is led to ${home}`, async ({ request }) => {
    const response = await request.get('/', { headers: { 'Accept-Language': preferred }, maxRedirects: 0 });
    expect(response.status()).toBe(302);
    expect(response.headers()['location']).toBe(home);
    expect(response.headers()['vary']).toMatch(/accept-language/i);
    expect(response.headers()['cache-control']).toMatch(/no-store/);
    expect(response.headers()['set-cookie']).toBeUndefined();
  });
}
