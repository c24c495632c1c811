import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../fixtures/test.ts';
import type { LocaleCode } from '../pages/locales.ts';
import { TEMPLATES } from '../pages/templates.ts';
import { artifacts } from '../product/artifacts.ts';

/*
 * Pictures of every page, for people to look at (`npm run screens` puts them side by side). They are not compared with older
 * ones: a change of design is not a failure.
 */

const folder = join(artifacts, 'screens');
const WIDTHS = [360, 768, 1280];
const THEMES = ['light', 'dark'] as const;

const localesOf = (name: string): readonly LocaleCode[] =>
  name === 'article' ? ['en', 'ar', 'ja', 'de'] : ['en', 'ar'];

/** Fetches what would be fetched while scrolling, and waits for the faces. */
async function complete(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([...document.images].map((picture) => picture.decode()));
    await document.fonts.ready;
  });
}

/** Chromium paints no more than this in one picture, in pixels. */
const TALLEST = 16_000;

/** How much a picture varies, from 0 for one that has a single colour. */
async function variation(path: string): Promise<number> {
  const { channels } = await sharp(path).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

// The pictures are the trace.
test.use({ trace: 'off' });

test.beforeAll(() => mkdirSync(folder, { recursive: true }));

for (const template of TEMPLATES) {
  test(`the ${template.name} page has its picture taken`, async ({ page, visit }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const locale of localesOf(template.name)) {
      await visit(template, locale);
      await complete(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const theme of THEMES) {
          await page.emulateMedia({ colorScheme: theme });
          const path = join(folder, `${template.name}.${locale}.${width}.${theme}.jpg`);
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
          await page.screenshot({
            path,
            clip,
            fullPage: true,
            type: 'jpeg',
            quality: 85,
            animations: 'disabled',
          });
          expect(await variation(path), path).toBeGreaterThan(5);
        }
      }
    }
  });
}
