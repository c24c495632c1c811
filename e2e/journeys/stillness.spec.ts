import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/test.ts';
import { backPainPath } from '../pages/documents.ts';
import { facesAreSettled } from '../pages/faces.ts';
import { movements } from '../pages/movement.ts';
import { LOOKS, localesOf } from '../pages/templates.ts';
import type { Template } from '../pages/templates.ts';
import type { LocaleCode } from '../pages/locales.ts';
import { slowLineTo } from '../product/slow-line.ts';

const SCREENS = [
  { width: 360, height: 780 },
  { width: 412, height: 860 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
/** Each meets every screen on some templates; English and Arabic are looked at on all. */
const OTHERS: readonly LocaleCode[] = ['de', 'fr', 'es', 'ja'];

/** Pages that readers come to from elsewhere; a preview is opened from the CMS. */
const ENTRIES = LOOKS.filter(({ name }) => !name.startsWith('preview'));

/** A face in whose letters words are wider than in that of reading. */
const WIDER = fileURLToPath(
  new URL('../../web/app/assets/faces/instrument-sans-latin.woff2', import.meta.url),
);

for (const [turn, viewport] of SCREENS.entries()) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('nothing moves when the faces of a page arrive, and most pages are read in them', async ({
      page,
      site,
      siteAlone,
    }) => {
      const readIn: string[] = [];
      for (const [at, template] of ENTRIES.entries()) {
        const other = OTHERS[(turn + at) % OTHERS.length] ?? 'de';
        for (const locale of localesOf(template, ['en', 'ar', other])) {
          await page.goto((template.isAway ? siteAlone : site) + template.path(locale));
          readIn.push(await facesAreSettled(page));
          expect.soft(await movements(page), `${template.name}, ${locale}`).toEqual([]);
        }
      }
      const inTheirOwn = readIn.filter((standIns) => !standIns.includes('reading'));
      expect(inTheirOwn.length).toBeGreaterThan(readIn.length / 2);
    });

    test('nothing moves while a page arrives in pieces', async ({ context, site }) => {
      const line = await slowLineTo(site);
      const look = async (template: Template, locale: LocaleCode) => {
        const page = await context.newPage();
        await page.goto(line.origin + template.path(locale));
        await facesAreSettled(page);
        expect.soft(await movements(page), `${template.name}, ${locale}`).toEqual([]);
        await page.close();
      };
      const here = ENTRIES.filter(({ isAway }) => isAway !== true);
      try {
        await Promise.all(here.map((template) => look(template, 'en')));
        const translated = here.filter(({ isEnglishOnly }) => isEnglishOnly !== true);
        await Promise.all(translated.map((template) => look(template, 'ar')));
      } finally {
        await line.close();
      }
    });
  });
}

test('a face in which lines break elsewhere is left for the next page', async ({ page }) => {
  await page.route('**/newsreader-latin.*.woff2', (route) => route.fulfill({ path: WIDER }));
  await page.goto(backPainPath('en'));
  expect(await facesAreSettled(page)).toContain('reading');
  expect(await movements(page)).toEqual([]);
});
