import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../fixtures/test.ts';
import type { LocaleCode } from '../pages/locales.ts';
import { LOOKS, TEMPLATES, localesOf } from '../pages/templates.ts';
import type { Template } from '../pages/templates.ts';
import { artifacts } from '../product/artifacts.ts';

/*
 * Pictures of every page, for people to look at (`npm run screens` takes them all, and puts them side by side). They are not
 * compared with older ones: a change of design is not a failure.
 */

const folder = join(artifacts, 'screens');
const WIDTHS = [360, 768, 1280] as const;
const THEMES = ['light', 'dark'] as const;

interface Screen {
  readonly width: (typeof WIDTHS)[number];
  readonly theme: (typeof THEMES)[number];
}

/** Every width in every theme. */
const WHOLE: readonly Screen[] = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ width, theme })));

/** One in each direction, and nothing of the two alike: a run of the tests takes these, for its time. */
const SAMPLE: Readonly<Partial<Record<LocaleCode, readonly Screen[]>>> = {
  en: [{ width: 1280, theme: 'light' }],
  ar: [{ width: 360, theme: 'dark' }],
};

/** `SCREENS=all`, as `npm run screens` sets it: all of them, for people to look at. */
const isWhole = process.env['SCREENS'] === 'all';

const picturedIn = (template: Template): readonly LocaleCode[] =>
  localesOf(template, template.name === 'article' && isWhole ? ['en', 'ar', 'ja', 'de'] : ['en', 'ar']);

const screensOf = (locale: LocaleCode): readonly Screen[] => (isWhole ? WHOLE : (SAMPLE[locale] ?? []));

/** Fetches what would be fetched while scrolling, faces too. */
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

test.beforeAll(() => mkdirSync(folder, { recursive: true }));

for (const template of isWhole ? TEMPLATES : LOOKS) {
  test(`the ${template.name} page has its picture taken`, async ({ page, visit }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const locale of picturedIn(template)) {
      await visit(template, locale);
      await complete(page);
      for (const { width, theme } of screensOf(locale)) {
        await page.setViewportSize({ width, height: 800 });
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
  });
}
