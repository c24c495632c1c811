import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Product } from '../product/product.ts';

/** More stops than the edit view has: a keyboard that goes round and round ends here. */
const TOO_MANY_STOPS = 500;

/** Logs in by the form, as on the first morning. What is left unsaved later may be left. */
export async function login(page: Page, { cms, administrator }: Product): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${cms}/admin`);
  await page.getByLabel('Email').fill(administrator.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(administrator.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('link', { name: 'Content Manager' })).toBeVisible();
}

/** Opens the version of an article in the edit view, by the list of articles. */
export async function openArticle(
  page: Page,
  { cms }: Product,
  { language, title }: { readonly language: string; readonly title: string },
): Promise<void> {
  await page.goto(`${cms}/admin`);
  await page.getByRole('link', { name: 'Content Manager' }).click();
  await page.getByRole('link', { name: 'Article', exact: true }).click();
  await page.getByRole('combobox', { name: 'Select a locale' }).click();
  await page.getByRole('option', { name: language }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('textbox', { name: 'Title' }).first()).toHaveValue(title);
}

/** A box beside the form, by its heading. */
export const panelOf = (page: Page, heading: string): Locator =>
  page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** Walks on with the Tab key until the focus is on an element. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < TOO_MANY_STOPS; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(target)}.`);
}
