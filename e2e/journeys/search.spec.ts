import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** Words that start what the seed has, in the language of the page. */
const TYPED = { en: 'massa', ar: 'التدليك' } as const;

const fieldOf = (page: Page) => page.getByRole('main').getByRole('combobox');
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ target }) => target.join(' ')),
  ]);

for (const locale of ['en', 'ar'] as const) {
  test(`the search field suggests pages, and the keyboard chooses among them, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/search`);
    const field = fieldOf(page);
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await field.pressSequentially(TYPED[locale]);
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options.first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/\S/);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    expect.soft(await findings(page)).toEqual([]);

    const count = await options.count();
    await page.keyboard.press('ArrowUp');
    await expect(options.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await expect(field).toHaveAttribute(
      'aria-activedescendant',
      (await options.first().getAttribute('id')) ?? '',
    );
    await expect(field).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(options.first()).toBeHidden();
    await expect(field).toHaveValue(TYPED[locale]);

    await page.keyboard.press('ArrowDown');
    const name = (await options.first().locator('span').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });
}

test('words that an input method has not finished are not asked for, nor those that are typed over', async ({
  page,
}) => {
  const asked: (string | null)[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('/suggestions')) asked.push(url.searchParams.get('q'));
  });
  await page.goto('/ja/search');
  await fieldOf(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['ま', 'まっ', 'まっさ'])
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await keyboard.send('Input.insertText', { text: 'マッサージ' });
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(asked).toEqual(['マッサージ']);
});

test('without suggestions, the form still searches', async ({ page }) => {
  await page.route('**/search/suggestions*', (route) => route.abort());
  await page.goto('/en/search');
  await fieldOf(page).fill('masage');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\?q=masage$/);
  await page.getByRole('main').getByRole('link', { name: 'massage', exact: true }).click();
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/massage/i);
  expect(await page.evaluate(() => document.referrer)).toBe('');
});
