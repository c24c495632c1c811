import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, productOfItsOwn, test } from '../fixtures/test.ts';
import { login, openArticle, panelOf, tabTo } from '../pages/admin.ts';
import { OUTDATED_IN_GERMAN } from '../pages/documents.ts';
import { artifacts } from '../product/artifacts.ts';

/*
 * What the edit view says beside the form. Chosen with the keyboard alone; the pictures are for people to look at.
 */

const product = productOfItsOwn();
const folder = join(artifacts, 'screens');
const { title } = OUTDATED_IN_GERMAN;

test.describe.configure({ mode: 'serial' });
let page: Page;

test.beforeAll(async ({ browser }) => {
  mkdirSync(folder, { recursive: true });
  page = await browser.newPage();
  await login(page, product());
});
test.afterAll(() => page.close());
test.beforeEach(() => openArticle(page, product(), { language: 'German', title }));

const takePicture = (name: string) =>
  page.screenshot({ path: join(folder, `edit-view-${name}.de.1280.light.jpg`), type: 'jpeg', quality: 85 });

test('an editor sees that the original has changed, declares the translation up to date, and readers are told no more', async () => {
  const address = product().site + OUTDATED_IN_GERMAN.path;
  await page.request.get(address).then(async (response) => {
    expect(await response.text()).toContain('notice-outdated');
  });

  const translation = panelOf(page, 'Translation');
  await expect(translation.getByRole('status')).toHaveText(
    /^The original \(English\) changed on .+\. This translation has not been declared up to date since\.$/,
  );
  await takePicture('translation-outdated');
  await tabTo(page, translation.getByRole('button', { name: 'Up to date with the original' }));
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Up to date with the original?' });
  await expect(question).toContainText('You have read the saved draft against the original as published');
  await tabTo(page, question.getByRole('button', { name: 'Confirm' }));
  await page.keyboard.press('Enter');

  await expect(translation.getByRole('status')).toHaveText('Up to date with the original (English).');
  await expect(translation.getByRole('button', { name: 'Up to date with the original' })).toHaveCount(0);
  await takePicture('translation-current');
  await expect
    .poll(async () => (await page.request.get(address)).text())
    .not.toContain('class="notice notice-outdated"');
});

test('an editor sees every reason why an entry cannot be published, each with its place in the form', async () => {
  const readiness = panelOf(page, 'Readiness');
  await expect(readiness.getByRole('status')).toHaveText('Ready to publish');
  await expect(readiness.getByRole('link', { name: 'Handbook for editors' })).toHaveAttribute(
    'href',
    /\/handbook$/,
  );

  await page.getByRole('textbox', { name: 'Summary' }).fill('');
  await page.getByRole('textbox', { name: 'Alternative text' }).first().fill('');
  await expect(readiness).toContainText('your changes since then are not checked yet');
  await tabTo(page, page.getByRole('button', { name: 'Save', exact: true }));
  await page.keyboard.press('Enter');

  const reasons = readiness.getByRole('list', { name: 'Before publishing (2)' }).getByRole('listitem');
  await expect(reasons).toHaveText([
    /^Summary\s*Write a summary\.$/,
    /^Cover picture › Alternative text\s*Describe the picture in an alternative text, or mark it as decorative\.$/,
  ]);
  await expect(readiness).not.toContainText('Ready to publish');
  await takePicture('readiness');

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const refusal = page.getByRole('region', { name: /Notifications/ }).getByRole('alert');
  for (const reason of await reasons.locator('[lang=en]').allTextContents())
    await expect(refusal).toContainText(reason);
});

test('an editor reads the help below the fields in the language of their interface', async () => {
  const chooseLanguage = async (language: string) => {
    await page.evaluate((code) => localStorage.setItem('strapi-admin-language', code), language);
    await page.reload();
  };
  await chooseLanguage('de');
  await expect(page.getByRole('textbox', { name: 'Zusammenfassung' })).toHaveAccessibleDescription(
    /Ein oder zwei schlichte Sätze/,
  );
  // Of a component's field, which Strapi arranges apart.
  await expect(page.getByRole('textbox', { name: 'Alternativtext' }).first()).toHaveAccessibleDescription(
    /Was das Bild zeigt und warum es hier steht/,
  );
  await takePicture('help-in-german');
  await chooseLanguage('en');
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveAccessibleDescription(
    /One or two plain sentences/,
  );
});
