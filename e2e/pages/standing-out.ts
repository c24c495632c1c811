import type { Page } from '@playwright/test';

/** What stands out of the screen sideways, the outermost elements alone; nothing where the page cannot be scrolled there. */
export function standingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.checkVisibility() && (right > clientWidth + 1 || left < -1);
    };
    return [...document.querySelectorAll('body *')]
      .filter((element) => isOut(element) && !(element.parentElement && isOut(element.parentElement)))
      .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
  });
}
