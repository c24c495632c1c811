import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { BACK_PAIN, backPainPath } from '../pages/documents.ts';
import { facesAreSettled, facesHaveCome } from '../pages/faces.ts';
import { movements } from '../pages/movement.ts';

/** The whole first screen, faces and picture too, in bytes over the wire. */
const HEAVIEST = 180_000;
/** The faces that an article needs: those of its words, and none for the name of a language in a list. */
const FACES = {
  en: ['instrument-sans-latin', 'newsreader-latin'],
  ar: ['noto-naskh-arabic-arabic', 'noto-naskh-arabic-latin'],
  ja: [],
} as const;

test.use({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });

/** What comes over the wire; a page as it is when a proxy packs it. */
async function weightOf(request: Request): Promise<number> {
  if (request.resourceType() !== 'document') return (await request.sizes()).responseBodySize;
  const body = await (await request.response())?.body();
  return brotliCompressSync(body ?? '').length;
}

const faceIn = (address: string) => /\/([\w-]+?)\.[\w-]+\.woff2$/.exec(address)?.[1] ?? address;

/** Opens a page and waits until it asks for nothing more. @returns the faces that it has asked for, by name */
async function facesAskedFor(page: Page, path: string): Promise<string[]> {
  const faces: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') faces.push(faceIn(request.url()));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return faces.sort();
}

for (const locale of ['en', 'ar', 'ja'] as const) {
  test(`on a phone, an article comes within its budget and stands still when its faces arrive, in ${locale}`, async ({
    page,
  }) => {
    const sizes: Promise<number>[] = [];
    const faces: string[] = [];
    page.on('requestfinished', (request) => sizes.push(weightOf(request)));
    await page.route('**/*.woff2', async (route) => {
      const paints = await page.evaluate(() => performance.getEntriesByType('paint').map(({ name }) => name));
      expect(paints, 'what has been painted before a face is asked for').toContain('first-contentful-paint');
      faces.push(faceIn(route.request().url()));
      await route.continue();
    });
    await page.goto(backPainPath(locale));
    await facesAreSettled(page);

    expect(await movements(page)).toEqual([]);
    const weights = await Promise.all(sizes);
    expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(HEAVIEST);
    expect(faces.sort()).toEqual(FACES[locale]);
  });
}

test('who comes from another page of the site sees its faces from the beginning', async ({ page }) => {
  await page.goto('/en');
  await facesHaveCome(page);
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () =>
      performance.mark(`begun in ${document.documentElement.dataset['standIns'] ?? 'its own'}`),
    );
  });
  await page.getByRole('main').getByRole('link', { name: BACK_PAIN.en.title }).first().click();
  await page.waitForURL(`**${backPainPath('en')}`);
  expect(await facesAreSettled(page), 'what is set in stand-ins').toBe('');
  const marks = () => performance.getEntriesByType('mark').map(({ name }) => name);
  expect(await page.evaluate(marks)).toContain('begun in its own');
});

test('who changes the language sees the other faces only where nothing moves', async ({ page, site }) => {
  await page.goto(backPainPath('ar'), { referer: `${site}${backPainPath('ja')}` });
  await facesAreSettled(page);
  expect(await movements(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.dataset['standIns'])).toBeDefined();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an article is set in its faces, too', async ({ page }) => {
    expect(await facesAskedFor(page, backPainPath('en'))).toEqual(FACES.en);
  });
});

test('where data are saved, an article is read in the faces of the device', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  expect(await facesAskedFor(page, backPainPath('en'))).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
