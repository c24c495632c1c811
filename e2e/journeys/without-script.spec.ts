import { expect, test } from '../fixtures/test.ts';
import { BACK_PAIN } from '../pages/documents.ts';

test.use({ javaScriptEnabled: false });

test('without script, a reader goes from the home page to an article, its techniques, topics and author, and changes language', async ({
  page,
}) => {
  await page.goto('/en');
  const heading = page.getByRole('heading', { level: 1 });
  const main = page.getByRole('main');

  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Articles' }).click();
  await expect(heading).toHaveText('Articles');

  await main.getByRole('link', { name: BACK_PAIN.en.title, exact: true }).first().click();
  await expect(heading).toHaveText(BACK_PAIN.en.title);

  await main.getByRole('link', { name: 'Swedish massage', exact: true }).first().click();
  await expect(heading).toHaveText('Swedish massage');

  await main.getByRole('link', { name: BACK_PAIN.en.title, exact: true }).first().click();
  await main.getByRole('link', { name: 'Lower back pain', exact: true }).first().click();
  await expect(heading).toHaveText('Lower back pain');

  await main.getByRole('link', { name: BACK_PAIN.en.title, exact: true }).first().click();
  await main.getByRole('link', { name: 'Mara Lind' }).first().click();
  await expect(heading).toHaveText('Mara Lind');

  const switcher = page.getByRole('banner').locator('details');
  await switcher.locator('summary').click();
  await switcher.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(/\/de\/authors\/mara-lind$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('without script, a reader finds what may ease a place on the body', async ({ page }) => {
  await page.goto('/en/body');
  await page.getByRole('main').locator('svg').getByText('Lower back', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lower back pain');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('without script, the menu opens, leads on and closes', async ({ page }) => {
    await page.goto('/en');
    const menu = page.locator('#menu');
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(menu).toBeVisible();
    await menu.getByRole('button', { name: 'Close' }).click();
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await menu.getByRole('link', { name: 'Techniques' }).click();
    await expect(page).toHaveURL(/\/en\/techniques$/);
  });

  test('without script, the contents of an article unfold and lead to a section', async ({ page }) => {
    await page.goto(`/en/articles/${BACK_PAIN.en.slug}`);
    const contents = page.getByRole('main').locator('nav:visible details');
    await contents.locator('summary').click();
    await contents.getByRole('link').last().click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});
