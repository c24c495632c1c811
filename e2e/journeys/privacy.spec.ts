import { expect, test } from '../fixtures/test.ts';
import { LOOKS, localesOf } from '../pages/templates.ts';

/** What all scripts of a page may weigh together, in bytes over the wire. */
const SCRIPT_BUDGET = 4_096;

for (const template of LOOKS) {
  test(`reading the ${template.name} page tells nobody, and runs no framework`, async ({
    page,
    context,
    visit,
    site,
    cms,
    siteAlone,
  }) => {
    const requested: string[] = [];
    const said: string[] = [];
    let weights: Promise<number>[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        weights.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      // Chromium itself reports the status of a page that is meant to be 404, 410 or 503.
      const isOwnStatus = template.status >= 400 && message.location().url === page.url();
      if (['error', 'warning'].includes(message.type()) && !isOwnStatus) said.push(message.text());
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`CSP: ${violatedDirective} stopped ${blockedURI}`),
      );
    });

    for (const locale of localesOf(template, ['en', 'ar'])) {
      await visit(template, locale);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await page.waitForLoadState('networkidle');
      const named = await page.evaluate(() => document.documentElement.dataset['scripts']?.split(' ').length);
      await expect.poll(() => weights.length).toBe(named);
      const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
      expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET);
      weights = [];
      expect(await page.evaluate(() => '__NUXT__' in window || 'useNuxtApp' in window)).toBe(false);
      await expect(page.locator('link[rel="modulepreload"], #__NUXT_DATA__')).toHaveCount(0);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    }

    const own = new Set([site, cms, siteAlone]);
    expect(requested.filter((url) => !own.has(new URL(url).origin) && !url.startsWith('data:'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(said).toEqual([]);
  });
}
