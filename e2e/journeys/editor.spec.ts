import { expect, productOfItsOwn, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';
import { login, openArticle } from '../pages/admin.ts';
import { BACK_PAIN, backPainPath } from '../pages/documents.ts';

const product = productOfItsOwn();

/**
 * Asks for the page as a visitor does, until it shows, or does not show, the words. Within less than the 15 s after which the site
 * would find out by itself: so it was told.
 */
async function expectVisitors(page: Page, path: string, expected: (html: string, status: number) => boolean) {
  const url = product().site + encodeURI(path);
  await expect
    .poll(async () => {
      const response = await page.request.get(url, { maxRedirects: 0 });
      return expected(await response.text(), response.status());
    })
    .toBe(true);
}

// One morning of one editor: what the first journey publishes, the next finds.
test.describe.configure({ mode: 'serial' });
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await login(page, product());
});
test.afterAll(() => page.close());
test.beforeEach(() => openArticle(page, product(), { language: 'German', title: BACK_PAIN.de.title }));

test('an editor changes a sentence in German; its readers see it, and French stays as it was', async () => {
  const french = await page.request.get(product().site + encodeURI(backPainPath('fr')));
  // The German page is kept from now on, until the CMS tells the site of an event.
  await expectVisitors(page, backPainPath('de'), (_, status) => status === 200);
  const sentence = 'Ihr Rücken darf sich dabei Zeit lassen.';

  await page.getByRole('button', { name: 'Prose', exact: true }).last().click();
  const text = page.locator('[contenteditable="true"]').last();
  // On the heading: a click on a link would open its form.
  await text.getByRole('heading').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(` ${sentence}`);
  await expect(text).toContainText(sentence);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published document')).toBeVisible();

  await expectVisitors(page, backPainPath('de'), (html) => html.includes(sentence));
  const frenchAfterwards = await page.request.get(product().site + encodeURI(backPainPath('fr')));
  expect(await frenchAfterwards.text()).toBe(await french.text());
});

test('a publication that is refused shows every reason beside its field, and readers keep what they had', async () => {
  const summary = await page.getByRole('textbox', { name: 'Summary' }).inputValue();
  await page.getByRole('textbox', { name: 'Summary' }).fill('');
  await page.getByRole('textbox', { name: 'Alternative text' }).first().fill('');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();

  const refusal = page.getByRole('region', { name: /Notifications/ }).getByRole('alert');
  const missing = [
    'Write a summary.',
    'Describe the picture in an alternative text, or mark it as decorative.',
  ];
  for (const reason of missing) await expect(refusal).toContainText(reason);
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveAccessibleDescription(
    /Write a summary\./,
  );
  for (const reason of missing) await expect(page.getByRole('tabpanel').getByText(reason)).toBeVisible();

  const response = await page.request.get(product().site + encodeURI(backPainPath('de')));
  expect(await response.text()).toContain(summary);
});

test('an editor withdraws the German version: its address is gone, the original is offered under German, the others stay', async () => {
  await page.getByRole('button', { name: 'More document actions' }).click();
  await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
  await expect(page.getByText('Unpublished document')).toBeVisible();

  await expectVisitors(page, backPainPath('de'), (_, status) => status === 410);
  await expectVisitors(
    page,
    backPainPath('en').replace('/en/', '/de/'),
    (html, status) => status === 200 && html.includes(BACK_PAIN.en.title),
  );
  await expectVisitors(page, backPainPath('fr'), (_, status) => status === 200);
});
