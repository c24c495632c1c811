import type { Page } from '@playwright/test';

/** Shows a page in its own faces, as who comes from another page of the site sees it, and waits for them (docs/design.md). */
export async function facesHaveCome(page: Page): Promise<void> {
  await page.evaluate(() => {
    delete document.documentElement.dataset['standIns'];
    // Faces are asked for when the page is laid out anew: before, nothing is awaited yet.
    return document.body.getBoundingClientRect() && document.fonts.ready.then(() => true);
  });
}

/**
 * Waits until a page that somebody has come to from elsewhere has taken its own faces, or gone without, and has been painted so.
 *
 * @returns what is set in stand-ins from now on
 */
export async function facesAreSettled(page: Page): Promise<string> {
  await page.waitForFunction(() => performance.getEntriesByName('faces').length > 0);
  return page.evaluate(
    () =>
      new Promise<string>((settle) => {
        const standIns = document.documentElement.dataset['standIns'] ?? '';
        requestAnimationFrame(() => requestAnimationFrame(() => settle(standIns)));
      }),
  );
}
