import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, productOfItsOwn, test } from '../fixtures/test.ts';
import { login, openArticle, panelOf } from '../pages/admin.ts';
import { BACK_PAIN, backPainPath } from '../pages/documents.ts';
import { artifacts } from '../product/artifacts.ts';

const product = productOfItsOwn();
const folder = join(artifacts, 'screens');
const DRAFTED = 'Nur im Entwurf: ein Satz, den noch niemand gelesen hat.';
const REVISED = 'Im Entwurf noch einmal geschrieben, und noch immer nicht veröffentlicht.';
const BANNER = 'Vorschau des Entwurfs auf Deutsch, nicht veröffentlicht';

// One afternoon of one editor: what is saved in the first journey, the next one finds.
test.describe.configure({ mode: 'serial' });
let page: Page;

test.beforeAll(async ({ browser }) => {
  mkdirSync(folder, { recursive: true });
  page = await browser.newPage();
  await login(page, product());
});
test.afterAll(() => page.close());

/** Strapi’s own frame around the preview. */
const frame = () => page.frameLocator('[data-testid="preview-iframe"]');

async function save(summary: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Summary' }).fill(summary);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved document').first()).toBeVisible();
}

/** Readers have what they had: the page, the feed and the API know nothing of the draft. */
async function expectUnpublished(): Promise<void> {
  const { site, cms } = product();
  for (const address of [
    site + encodeURI(backPainPath('de')),
    `${site}/de/feed.xml`,
    `${site}/de/articles`,
    `${cms}/api/v1/articles/${BACK_PAIN.de.slug}?locale=de`,
  ]) {
    const words = await (await page.request.get(address)).text();
    expect(words).toContain(BACK_PAIN.de.title);
    expect([address, words.includes(DRAFTED), words.includes(REVISED)]).toEqual([address, false, false]);
  }
}

test('an editor sees the draft in German as its page, before anybody else does', async () => {
  await openArticle(page, product(), { language: 'German', title: BACK_PAIN.de.title });
  await save(DRAFTED);
  await page.getByRole('link', { name: 'Open preview' }).click();

  await expect(frame().locator('html')).toHaveAttribute('lang', 'de');
  await expect(frame().getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN.de.title);
  await expect(frame().getByText(DRAFTED)).toBeVisible();
  await expect(frame().getByText(BANNER)).toBeVisible();
  await expectUnpublished();
  await page.screenshot({
    path: join(folder, 'preview-in-admin.de.1280.light.jpg'),
    type: 'jpeg',
    quality: 85,
  });
});

test('what a colleague saves meanwhile is there when Strapi says that something was saved', async () => {
  const { site } = product();
  const { origin } = new URL(site);
  // The frame is asked as Strapi asks it after every action in its own preview.
  const loaded = frame()
    .owner()
    .evaluate(
      (element) =>
        new Promise<void>((settle) => element.addEventListener('load', () => settle(), { once: true })),
    );
  await frame()
    .owner()
    .evaluate((element, target) => {
      if (element instanceof HTMLIFrameElement)
        element.contentWindow?.postMessage({ type: 'strapiUpdate' }, target);
    }, origin);
  await loaded;
  await expect(frame().getByText(DRAFTED)).toBeVisible();
});

test('a link in the preview opens what is published, outside of the frame', async () => {
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    frame().getByRole('navigation').getByRole('link', { name: 'Techniken' }).first().click(),
  ]);
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(opened.url()).pathname).toBe('/de/techniques');
  await opened.close();
  await expect(frame().getByText(BANNER)).toBeVisible();
});

test('a window beside the form shows each save by itself', async () => {
  await openArticle(page, product(), { language: 'German', title: BACK_PAIN.de.title });
  const [preview] = await Promise.all([
    page.waitForEvent('popup'),
    panelOf(page, 'Preview window').getByRole('button', { name: 'Open in a window' }).click(),
  ]);
  await expect(preview.getByText(DRAFTED)).toBeVisible();
  await save(REVISED);
  await expect(preview.getByText(REVISED)).toBeVisible();
  await expect(preview.getByText(DRAFTED)).toHaveCount(0);
  await expectUnpublished();

  await test.step('in the language that is open, from right to left as well', async () => {
    await openArticle(page, product(), { language: 'Arabic', title: BACK_PAIN.ar.title });
    await panelOf(page, 'Preview window').getByRole('button', { name: 'Open in a window' }).click();
    await expect(preview.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN.ar.title);
  });
  await preview.close();
});

test('a link that was changed shows a page that says so, and nothing else', async () => {
  const { site } = product();
  const address = `${site}/preview/de/article/x?state=draft&expires=9999999999&signature=x`;
  const response = await page.goto(address);
  expect(response?.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Diese Vorschau kann nicht gezeigt werden',
  );
  expect(await page.content()).not.toContain(REVISED);
});

test('before a new article is saved for the first time, the panel says what to do', async () => {
  await page.goto(`${product().cms}/admin/content-manager/collection-types/api::article.article/create`);
  await expect(panelOf(page, 'Preview window')).toContainText('Save a draft first.');
  await expect(page.getByRole('link', { name: 'Open preview' })).toHaveCount(0);
});
