import type { Locator } from '@playwright/test';

/** The ids that links lead to on their own page, decoded, in their order. */
export const targetsOf = (links: Locator): Promise<string[]> =>
  links.evaluateAll((all) =>
    all.map((link) =>
      decodeURIComponent(new URL(link.getAttribute('href') ?? '', document.baseURI).hash.slice(1)),
    ),
  );
