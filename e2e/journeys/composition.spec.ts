import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { backPainPath } from '../pages/documents.ts';
import { facesHaveCome } from '../pages/faces.ts';
import { LOOKS, localesOf } from '../pages/templates.ts';

/** Smaller words than this are not read on any screen, in CSS pixels. */
const SMALLEST = 12;

/** Words that are drawn too small, each with its size; a drawing shrinks its words with itself. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement ?? document.body;
      if (words === '' || !element.checkVisibility() || element.closest('.visually-hidden, script, style'))
        continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < smallest - 0.05) found.push(`“${words.slice(0, 30)}” has ${size.toFixed(1)} px`);
    }
    return found;
  }, SMALLEST);
}

for (const template of LOOKS) {
  test(`no words on the ${template.name} page are too small to read`, async ({ page, visit }) => {
    for (const locale of localesOf(template, ['en', 'ar'])) {
      await visit(template, locale);
      for (const width of [320, 360, 704, 768, 896, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await tooSmall(page), `at ${width} px in ${locale}`).toEqual([]);
      }
    }
  });
}

/** Where the words of an element begin, in pixels from the edge of the screen at which its page begins. */
function beginningOf(words: Locator): Promise<number> {
  return words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    return document.dir === 'rtl'
      ? document.documentElement.clientWidth - Math.max(...boxes.map(({ right }) => right))
      : Math.min(...boxes.map(({ left }) => left));
  });
}

for (const [name, path, width] of [
  ['a page from a file, on a desk', '/about', 1280],
  ['a page from a file, on a tablet', '/about', 768],
  ['an article, on a tablet', backPainPath('en').slice('/en'.length), 768],
] as const) {
  test(`heading and text begin at the same edge: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const locale of ['en', 'ar']) {
      await page.goto(`/${locale}${path}`);
      await facesHaveCome(page);
      const text = await beginningOf(page.locator('main .prose > h2').first());
      expect(await beginningOf(page.getByRole('heading', { level: 1 }))).toBeCloseTo(text, -0.5);
    }
  });
}

test('what is not translated begins at one edge, title and summary alike, in a list from right to left', async ({
  page,
}) => {
  for (const [path, width] of [
    ['/ar/articles', 768],
    ['/ar/topics', 768],
    ['/ar', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await facesHaveCome(page);
    const items = page.locator('main li:has(h3 [lang], h2 [lang]):has(p [lang])');
    expect(await items.count()).toBeGreaterThan(0);
    for (const item of await items.all()) {
      const title = await beginningOf(item.locator('h2, h3').first());
      expect(await beginningOf(item.locator('p:has([lang]):visible').last())).toBeCloseTo(title, -0.5);
    }
  }
});

test('the text of an article has no empty quarter beside it, and its margin room for words', async ({
  page,
}) => {
  for (const width of [768, 900, 1000]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(backPainPath('en'));
    await facesHaveCome(page);
    const { left, right } = await page.locator('main .columns-text').evaluate((text) => {
      const box = text.getBoundingClientRect();
      return { left: box.left, right: document.documentElement.clientWidth - box.right };
    });
    expect(right, `beside the text at ${width} px`).toBeCloseTo(left, -0.5);
  }
  for (const width of [1024, 1180, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const record = await page.locator('main .record').boundingBox();
    expect(record?.width, `the record of checks at ${width} px`).toBeGreaterThan(200);
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`the drawing on the home page is of one colour, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/en');
    await facesHaveCome(page);
    const colours = await page
      .locator('.home-body-figures')
      .locator('.body-base, .body-shape')
      .evaluateAll((shapes) => [...new Set(shapes.map((shape) => getComputedStyle(shape).fill))]);
    expect(colours).toHaveLength(1);
  });
}

test('on a phone, both bodies stand on one axis', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const locale of ['en', 'ar']) {
    await page.goto(`/${locale}/body`);
    await facesHaveCome(page);
    const middles = await page
      .locator('.body-ground')
      .evaluateAll((grounds) =>
        grounds.map((ground) => ground.getBoundingClientRect()).map(({ left, right }) => (left + right) / 2),
      );
    expect(middles).toHaveLength(2);
    expect(middles[0]).toBeCloseTo(middles[1] ?? Number.NaN, 0);
  }
});

test('no Japanese name leaves a single sign alone in its last line', async ({ page }) => {
  for (const path of [
    '/ja',
    '/ja/techniques',
    '/ja/techniques/swedish-massage',
    '/ja/topics/lower-back-pain',
  ]) {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await facesHaveCome(page);
      const alone = await page.locator('main bdi:not([lang])').evaluateAll((names) =>
        names
          .filter((name) => name.checkVisibility() && name.textContent.length < 30)
          .filter((name) => {
            const lines = [...name.getClientRects()];
            const last = Math.max(...lines.map(({ top }) => Math.round(top)));
            const inLast = lines.filter(({ top }) => Math.round(top) === last);
            const end = inLast.reduce((sum, { width: part }) => sum + part, 0);
            return (
              inLast.length < lines.length && end < 1.5 * Number.parseFloat(getComputedStyle(name).fontSize)
            );
          })
          .map((name) => name.textContent),
      );
      expect.soft(alone, `${path} at ${width} px`).toEqual([]);
    }
  }
});

test('no German name under an emblem of the home page is broken within a word, where nothing hyphenates', async ({
  page,
}) => {
  for (const width of [360, 540, 600, 768, 960, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/de');
    const broken = await page.locator('.emblem-row bdi').evaluateAll((names) =>
      names.flatMap((name) =>
        [...name.textContent.matchAll(/\S+/g)]
          .filter(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(name.firstChild ?? name, index);
            range.setEnd(name.firstChild ?? name, index + word.length);
            return range.getClientRects().length > 1;
          })
          .map(([word]) => word),
      ),
    );
    expect.soft(broken, `at ${width} px`).toEqual([]);
  }
});
