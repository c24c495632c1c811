import { expect, test } from '../fixtures/test.ts';
import type { LocaleCode } from '../pages/locales.ts';
import { TEMPLATES } from '../pages/templates.ts';

/** 320 px is what is left of a common screen at 400 % (WCAG 2.2, 1.4.10); 360 px is a cheap phone. */
const WIDTHS = [320, 360, 768, 1280];
/** The longest words, the other direction, and no spaces. */
const LOCALES: readonly LocaleCode[] = ['de', 'ar', 'ja'];

// What was found says enough; a trace of every page would cost more than looking at it.
test.use({ trace: 'off' });

for (const template of TEMPLATES) {
  test(`nothing on the ${template.name} page has to be scrolled sideways`, async ({ page, visit }) => {
    for (const locale of LOCALES) {
      await visit(template, locale);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const wider = await page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          return [...document.querySelectorAll('body *')]
            .filter((element) => {
              const { left, right } = element.getBoundingClientRect();
              return right > clientWidth + 1 || left < -1;
            })
            .map((element) => `${element.localName}.${element.className}`);
        });
        expect.soft(wider, `wider than ${width} px in ${locale}`).toEqual([]);
      }
    }
  });
}
