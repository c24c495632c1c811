import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';
import { BACK_PAIN, backPainPath } from '../pages/documents.ts';

/** More stops than any page has: a keyboard that goes round and round ends here. */
const TOO_MANY_STOPS = 200;

interface Stop {
  readonly name: string;
  readonly isMarked: boolean;
  readonly isSeen: boolean;
}

/** Where the focus is: whether an outline marks it, and whether it stands on the screen with nothing over it. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return null;
    // A radio button that is drawn by its label is marked on the label.
    const drawn = activeElement.matches('[type=radio]')
      ? (activeElement.nextElementSibling ?? activeElement)
      : activeElement;
    // A region of the body picture is marked on its name.
    const isMarked = [drawn, ...drawn.querySelectorAll('*')].some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    // Its box spans both hands; what has to be seen is the name.
    const shown = drawn.querySelector('text') ?? drawn;
    const boxes = [...shown.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isSeen = boxes.some((box) => {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const onTop = document.elementFromPoint(x, y);
      return onTop !== null && (drawn.contains(onTop) || onTop.contains(shown));
    });
    return {
      name: `${activeElement.localName} “${(activeElement.ariaLabel ?? activeElement.textContent).trim().slice(0, 60)}”`,
      isMarked,
      isSeen,
    };
  });
}

test('the first stop is a link past the menu to the text', async ({ page }) => {
  await page.goto(backPainPath('en'));
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveText('Skip to the text');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
    true,
  );
});

for (const [template, path] of [
  ['the home page', '/en'],
  ['an article', backPainPath('en')],
  ['an article in Arabic', backPainPath('ar')],
  ['the techniques', '/en/techniques'],
  ['the body picture', '/en/body'],
] as const) {
  test(`every stop of the keyboard on ${template} is marked and can be seen`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const stops: Stop[] = [];
    for (let count = 0; count < TOO_MANY_STOPS; count += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.length).toBeLessThan(TOO_MANY_STOPS);
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
  });
}

test('the language switcher opens, closes and leads on by keyboard', async ({ page }) => {
  await page.goto(backPainPath('en'));
  // The script that lets Escape close it comes after the words (app/assets/elements.js).
  await page.evaluate(() => customElements.whenDefined('theme-choice').then(() => true));
  const switcher = page.getByRole('banner').locator('details');
  const summary = switcher.locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(switcher).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await expect(switcher.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(switcher).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();

  await page.keyboard.press('Enter');
  const german = switcher.getByRole('link', { name: 'Deutsch' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(german).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BACK_PAIN.de.title);
});

test('the contents list takes the keyboard to a section and goes on from there', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(backPainPath('en'));
  const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').nth(1);
  await link.focus();
  await page.keyboard.press('Enter');
  const section = page.locator(':target');
  await expect(section).toBeInViewport();
  await page.keyboard.press('Tab');
  const goesOnFromThere = await section.evaluate(
    (heading) =>
      (heading.compareDocumentPosition(document.activeElement ?? document) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
      0,
  );
  expect(goesOnFromThere).toBe(true);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the menu opens, is walked through and closes by keyboard, and gives the focus back', async ({
    page,
  }) => {
    await page.goto('/en');
    const button = page.getByRole('button', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    const menu = page.locator('#menu');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(menu.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
  });
});
