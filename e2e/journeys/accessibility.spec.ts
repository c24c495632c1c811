import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import type { LocaleCode } from '../pages/locales.ts';
import { TEMPLATES } from '../pages/templates.ts';
import type { Template } from '../pages/templates.ts';

interface Look {
  readonly locale: LocaleCode;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** A look of its own is looked at in all of these; a page that differs in its words alone, in the first of each language. */
const IN_ENGLISH: readonly Look[] = [
  { locale: 'en', theme: 'light', width: 1280 },
  { locale: 'en', theme: 'dark', width: 360 },
];
const IN_ARABIC: readonly Look[] = [
  { locale: 'ar', theme: 'light', width: 360 },
  { locale: 'ar', theme: 'dark', width: 1280 },
];

/** The other locales take turns, each in every pair of theme and width. */
const IN_TURN: readonly Look[] = (
  [
    ['light', 360],
    ['dark', 1280],
    ['dark', 360],
    ['light', 1280],
  ] as const
).flatMap(([theme, width]) =>
  (['de', 'fr', 'es', 'ja'] as const).map((locale) => ({ locale, theme, width })),
);

function looksOf({ isEnglishOnly = false, isAlike = false }: Template, index: number): readonly Look[] {
  const other = IN_TURN.slice(index % IN_TURN.length).slice(0, 1);
  const english = isAlike ? IN_ENGLISH.slice(0, 1) : IN_ENGLISH;
  if (isEnglishOnly) return english;
  return isAlike ? [...english, ...IN_ARABIC.slice(0, 1)] : [...english, ...IN_ARABIC, ...other];
}

/** What axe finds, each as one line: rule, place, why. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // In one go, without a page of its own for putting frames together: there are no frames.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} at ${target.join(' ')}: ${failureSummary?.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}

TEMPLATES.forEach((template, index) => {
  test(`axe finds nothing on the ${template.name} page`, async ({ page, visit }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const { locale, theme, width } of looksOf(template, index)) {
      await test.step(`${locale}, ${theme}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: theme });
        await visit(template, locale);
        expect.soft(await findings(page)).toEqual([]);
      });
    }
  });
});

test('axe finds nothing in an open menu and an open language switcher', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/ar');
  await page.locator('button[popovertarget="menu"]:not([popovertargetaction])').click();
  expect.soft(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('banner').locator('details summary').click();
  expect.soft(await findings(page)).toEqual([]);
});

test('axe finds nothing on pages that carry notices', async ({ page }) => {
  for (const path of [
    '/fr/articles/your-first-massage',
    '/de/articles/tension-headaches-and-massage',
    '/ja/articles/neck-tension-at-a-desk',
    '/en/articles/your-first-massage',
  ]) {
    await page.goto(path);
    expect.soft(await findings(page)).toEqual([]);
  }
});
