import { expect, test } from '../fixtures/test.ts';
import { backPainPath } from '../pages/documents.ts';
import type { LocaleCode } from '../pages/locales.ts';
import { standingOut } from '../pages/standing-out.ts';
import { TEMPLATES, localesOf } from '../pages/templates.ts';

/** 320 px is what is left of a common screen at 400 % (WCAG 2.2, 1.4.10); 360 px is a cheap phone. */
const WIDTHS = [320, 360, 768, 1280];
/** The longest words, the other direction, and no spaces. */
const LOCALES: readonly LocaleCode[] = ['de', 'ar', 'ja'];

for (const template of TEMPLATES) {
  test(`nothing on the ${template.name} page has to be scrolled sideways`, async ({ page, visit }) => {
    for (const locale of localesOf(template, LOCALES)) {
      await visit(template, locale);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await standingOut(page), `wider than ${width} px in ${locale}`).toEqual([]);
      }
    }
  });
}

for (const locale of LOCALES) {
  test(`the open menu and the open language switcher fit the smallest screen, in ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(backPainPath(locale));
    const switcher = page.getByRole('banner').locator('details');
    await switcher.locator('summary').click();
    await expect(switcher.getByRole('list')).toBeInViewport({ ratio: 1 });
    expect(await standingOut(page)).toEqual([]);
    await switcher.locator('summary').click();
    await page.locator('button[popovertarget="menu"]:not([popovertargetaction])').click();
    await expect(page.locator('#menu')).toBeInViewport({ ratio: 1 });
    expect(await standingOut(page)).toEqual([]);
  });
}
