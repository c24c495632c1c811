import { expect, test } from '../fixtures/test.ts';
import { backPainPath } from '../pages/documents.ts';

/** In CSS pixels. */
const A4_HEIGHT = 1122;

test('with forced colors, what is drawn by color alone is still there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(backPainPath('en'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const summary = page.getByRole('banner').locator('details summary');
  await summary.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(summary).not.toHaveCSS('outline-style', 'none');
  for (const callout of await page.locator('main [role="note"]').all()) {
    const borders = await callout.evaluate((element) => {
      const style = getComputedStyle(element);
      return [style.borderInlineStartStyle, style.borderBlockStartStyle];
    });
    expect(borders).not.toEqual(['none', 'none']);
  }
  const bullet = page.locator('.key-points li').first();
  expect(
    await bullet.evaluate((point) => getComputedStyle(point, '::before').borderBlockStartStyle),
  ).not.toBe('none');

  await page.goto('/en/techniques');
  const dots = page.locator('.technique-table .pressure-dots').first();
  const [on, off] = [dots.locator('.on').first(), dots.locator('.off').first()];
  const fillOf = (shape: typeof on) => shape.evaluate((element) => getComputedStyle(element).fill);
  expect(await fillOf(on)).not.toBe(await fillOf(off));

  await page.goto('/en/body');
  const shape = page.locator('.body-link .body-shape').first();
  await expect(shape).not.toHaveCSS('stroke', 'none');
  const calm = await fillOf(shape);
  await page.locator('.body-link').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(shape).not.toHaveCSS('fill', calm);
});

test('where motion is to be reduced, nothing moves by itself and nothing glides', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/en', backPainPath('en'), '/en/body']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

test('a reader’s choice of light or dark is kept on their machine and holds before the first paint', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const choice = page.getByRole('group', { name: 'Appearance' }).locator('label');
  await choice.filter({ hasText: 'Dark' }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(backPainPath('en'));
  expect(await background()).toBe(dark);
  await choice.filter({ hasText: 'Automatic' }).click();
  expect(await background()).toBe(light);
});

test('on paper, an article has its address and its text, and no navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(backPainPath('en'));
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.getByText(new URL(page.url()).href)).toBeVisible();
  await expect(page.locator('main figure img')).toHaveCount(3);
});

test('on paper, no picture takes more than a third of a sheet, and no call-out is cut in two', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const locale of ['en', 'ar'] as const) {
    await page.goto(backPainPath(locale));
    const heights = await page
      .locator('main figure img')
      .evaluateAll((pictures) => pictures.map((picture) => picture.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(A4_HEIGHT / 3);
    for (const callout of await page.locator('main .callout').all())
      await expect(callout).toHaveCSS('break-inside', 'avoid');
  }
});
