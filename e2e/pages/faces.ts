import type { Page } from '@playwright/test';

/** Waits until a page is set in its own faces, which it asks for once its words are on the screen (docs/design.md). */
export async function facesHaveCome(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['faces'] === undefined);
  // Faces are asked for when the page is laid out anew: before, nothing is awaited yet.
  await page.evaluate(() => document.body.getBoundingClientRect() && document.fonts.ready.then(() => true));
}
