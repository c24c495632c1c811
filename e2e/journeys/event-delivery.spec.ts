import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, productOfItsOwn, test } from '../fixtures/test.ts';
import { login, openArticle, tabTo } from '../pages/admin.ts';
import { BACK_PAIN } from '../pages/documents.ts';
import { artifacts } from '../product/artifacts.ts';
import { openReceiver } from '../product/receiver.ts';
import type { Hook, Receiver } from '../product/receiver.ts';

/*
 * An administrator lets somebody be told of publications. The receiver is on this machine, which a real site would not allow.
 */

const product = productOfItsOwn({ WEBHOOK_PRIVATE_ADDRESSES: 'true' });
const folder = join(artifacts, 'screens');
const NAME = 'Search mirror';

test.describe.configure({ mode: 'serial' });
let page: Page;
let receiver: Receiver;
let secret = '';

test.beforeAll(async ({ browser }) => {
  mkdirSync(folder, { recursive: true });
  receiver = await openReceiver();
  page = await browser.newPage();
  await login(page, product());
});
test.afterAll(async () => {
  await page.close();
  await receiver.close();
});

const takePicture = (name: string) =>
  page.screenshot({
    path: join(folder, `event-delivery-${name}.en.1280.light.jpg`),
    type: 'jpeg',
    quality: 85,
  });

async function openPage(): Promise<void> {
  await page.goto(`${product().cms}/admin/settings`);
  await page.getByRole('link', { name: 'Event delivery' }).click();
  await expect(page.getByRole('heading', { name: 'Event delivery' })).toBeVisible();
}

const card = (name: string): Locator => page.getByRole('listitem', { name });

/** Publishes an article as it is, as an editor does. */
async function publish(): Promise<void> {
  await openArticle(page, product(), { language: 'German', title: BACK_PAIN.de.title });
  await page.getByRole('textbox', { name: 'Summary' }).press('End');
  await page.keyboard.type(' ');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published document')).toBeVisible();
}

/** Whether a message was signed with a secret: what Standard Webhooks asks of a receiver, in its own words. */
function isSigned({ headers, body }: Hook, by: string): boolean {
  const key = Buffer.from(by.replace('whsec_', ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const signature = createHmac('sha256', key).update(content).digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${signature}`);
}

test('an administrator adds a subscriber with the keyboard alone, is shown its secret once, and tests it', async () => {
  await openPage();
  await expect(card('Site')).toContainText('From the configuration');
  await expect(card('Site').getByRole('button', { name: 'Remove' })).toHaveCount(0);

  await tabTo(page, page.getByRole('button', { name: 'Add a subscriber' }));
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Add a subscriber' });
  await expect(form.getByLabel('Name')).toBeVisible();
  await tabTo(page, form.getByLabel('Name'));
  await page.keyboard.type(NAME);
  await page.keyboard.press('Tab');
  await page.keyboard.type('ftp://example.org/');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Address')).toHaveAccessibleDescription(/has to begin with https:\/\//);
  await form.getByLabel('Address').fill(receiver.url);
  await page.keyboard.press('Enter');

  const shown = page.getByRole('dialog', { name: `The secret of ${NAME}` });
  secret = await shown.getByLabel('Secret').inputValue();
  expect(secret).toMatch(/^whsec_/);
  await takePicture('secret');
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  expect(await page.content()).not.toContain(secret);

  await card(NAME).getByRole('button', { name: 'Test' }).click();
  await expect(card(NAME).getByRole('status')).toContainText(/Taken \(204\) · \d+ ms/);
  expect(receiver.hooks.map(({ body }) => JSON.parse(body).type)).toEqual(['ping']);
  expect(receiver.hooks.every((hook) => isSigned(hook, secret))).toBe(true);
  await takePicture('subscribers');
});

test('what an editor publishes arrives, and is listed; what fails is tried again', async () => {
  await publish();
  await expect.poll(() => receiver.hooks.length).toBe(2);
  receiver.answer(500);
  await publish();
  await expect.poll(() => receiver.hooks.length).toBeGreaterThan(2);

  await openPage();
  await expect(card(NAME)).toContainText('Trying again');
  await card(NAME).getByRole('button', { name: 'Show deliveries' }).click();
  const rows = page.getByRole('row').filter({ hasText: NAME });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(/Trying again.*Refused \(500\).*Next attempt/s);
  await expect(rows.nth(1)).toContainText(/Delivered.*1 attempt.*Taken \(204\)/s);
  await takePicture('deliveries');

  await rows
    .nth(1)
    .getByRole('button', { name: /^Details of event/ })
    .click();
  const details = page.getByRole('dialog', { name: `for ${NAME}` });
  await expect(details).toContainText('"type": "document.published"');
  await expect(details).toContainText('"locale": "de"');
  await takePicture('details');
  await details.getByRole('button', { name: 'Close' }).first().click();

  receiver.answer(204);
  await page.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Delivered' }).click();
  await expect(rows.nth(0)).toContainText(/Delivered.*\d attempts.*Taken \(204\)/s, { timeout: 60_000 });
  await expect(rows).toHaveCount(2);
});

test('its secret is replaced without loss, and it is paused and resumed', async () => {
  await openPage();
  await card(NAME).getByRole('button', { name: 'Rotate secret' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
  const shown = page.getByRole('dialog', { name: `The secret of ${NAME}` });
  await expect(shown).toContainText('The one before stays valid until');
  const next = await shown.getByLabel('Secret').inputValue();
  await shown.getByRole('button', { name: 'Close' }).last().click();

  await card(NAME).getByRole('button', { name: 'Pause' }).click();
  await expect(card(NAME)).toContainText('Paused');
  const before = receiver.hooks.length;
  await publish();
  await openPage();
  await expect(card(NAME)).toContainText(/Waiting\s*1/);
  expect(receiver.hooks).toHaveLength(before);
  await card(NAME).getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => receiver.hooks.length).toBe(before + 1);
  const last = receiver.hooks.at(-1);
  expect(last === undefined ? [] : [secret, next].map((one) => isSigned(last, one))).toEqual([true, true]);
  await expect(card(NAME)).toContainText('Up to date');

  await card(NAME).getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(card(NAME)).toHaveCount(0);
});
