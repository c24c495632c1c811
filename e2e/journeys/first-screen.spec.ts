import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { backPainPath } from '../pages/documents.ts';

/** The whole first screen, faces and picture too, in bytes over the wire. */
const HEAVIEST = 180_000;
/** A tenth of what counts as good, for readers whose faces come late: https://web.dev/articles/cls. */
const STILL = 0.01;
/** Faces that a page has no use for, where only the name of a language is in their script. */
const NEEDLESS = {
  en: ['noto-naskh-arabic-arabic'],
  ar: ['newsreader-latin'],
  ja: ['newsreader-latin', 'noto-naskh-arabic-arabic'],
} as const;

test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });

/** What comes over the wire; a page as it is when a proxy packs it. */
async function weightOf(request: Request): Promise<number> {
  if (request.resourceType() !== 'document') return (await request.sizes()).responseBodySize;
  const body = await (await request.response())?.body();
  return brotliCompressSync(body ?? '').length;
}

/** How far the parts of a page have moved by themselves so far. */
function movement(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((settle) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
          settle(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Without a single shift the observer is never called.
        requestAnimationFrame(() => requestAnimationFrame(() => settle(0)));
      }),
  );
}

for (const locale of ['en', 'ar', 'ja'] as const) {
  test(`on a phone, an article comes within its budget and stands still when its faces arrive, in ${locale}`, async ({
    page,
  }) => {
    const sizes: Promise<number>[] = [];
    const faces: string[] = [];
    page.on('requestfinished', (request) => sizes.push(weightOf(request)));
    let letFacesCome = (): void => {};
    const painted = new Promise<void>((settle) => (letFacesCome = settle));
    await page.route('**/*.woff2', async (route) => {
      faces.push(/\/([\w-]+?)-wght/.exec(route.request().url())?.[1] ?? route.request().url());
      await painted;
      await route.continue();
    });
    await page.goto(backPainPath(locale), { waitUntil: 'domcontentloaded' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(settle)));
    letFacesCome();
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready);

    expect(await movement(page)).toBeLessThan(STILL);
    const weights = await Promise.all(sizes);
    expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(HEAVIEST);
    expect(faces.filter((face) => NEEDLESS[locale].some((needless) => needless === face))).toEqual([]);
  });
}
