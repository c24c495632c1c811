import type { Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** What has moved on a page by itself so far, each with how far (CLS) and what it says. */
export function movements(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((settle) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as Shift[];
          settle(
            shifts.map(({ value, sources }) => {
              const words = sources.map(
                ({ node }) => node?.textContent?.trim().slice(0, 30) || node?.nodeName,
              );
              return `${value.toFixed(6)}: ${words.join(', ')}`;
            }),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        // Without a single shift the observer is never called.
        requestAnimationFrame(() => requestAnimationFrame(() => settle([])));
      }),
  );
}
