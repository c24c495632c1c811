import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, sitesInPseudoLocale, test } from '../fixtures/test.ts';
import { standingOut } from '../pages/standing-out.ts';
import { TEMPLATES } from '../pages/templates.ts';
import { englishMessages } from '../product/pseudo-locale.ts';
import { root } from '../../scripts/setup/paths.mjs';

const sites = sitesInPseudoLocale();

test.use({ viewport: { width: 320, height: 640 } });

/** Messages without places, and with at least one word: what an interface says that was not translated. */
const ENGLISH = new Set(
  [...englishMessages().values()].filter((message) => !message.includes('{') && /\p{L}{2}/u.test(message)),
);

/** Everything that a page says, to the eye and to a screen reader, each once; not the single words that a search has marked. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = [...document.querySelectorAll('*')].flatMap((element) => [
      ...['aria-label', 'title', 'placeholder', 'data-copied'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
      ...(element.matches('script, style, mark')
        ? []
        : [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : ''))),
    ]);
    return [...new Set(words.map((text) => text.trim()))];
  });
}

/** Every text of the CMS's: a topic may be named as a place on the body is. */
async function textsOfCms(page: Page, cms: string): Promise<Iterable<string>> {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const kind of ['articles', 'techniques', 'topics', 'authors', 'home', 'site'])
    collect(await (await page.request.get(`${cms}/api/v1/${kind}?locale=en`)).json());
  return texts;
}

/** Titles and headings of the pages whose text lies in files: they may say what the interface says, too. */
function titlesInFiles(): string[] {
  const folder = join(root, 'web/content/en');
  return readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^(?:title:|#+)\s*(.*)$/gm)].map(
      ([, words = '']) => words,
    ),
  );
}

for (const template of TEMPLATES) {
  test(`in a longer language the ${template.name} page fits 320 px, and says nothing that is not translated`, async ({
    page,
    cms,
  }) => {
    const { site, siteAlone } = sites();
    const response = await page.goto((template.isAway ? siteAlone : site) + template.path('en'));
    expect(response?.status()).toBe(template.status);
    expect(await standingOut(page)).toEqual([]);
    if (template.isEnglishOnly) return;

    const words = await said(page);
    expect(words.filter((text) => text.startsWith('[') && text.endsWith(']')).length).toBeGreaterThan(20);
    const content = new Set([...(await textsOfCms(page, cms)), ...titlesInFiles()]);
    expect(words.filter((text) => ENGLISH.has(text) && !content.has(text))).toEqual([]);
  });
}

test('in a longer language the open menu and the open language switcher fit 320 px', async ({ page }) => {
  await page.goto(`${sites().site}/en`);
  await page.getByRole('banner').locator('summary').click();
  expect(await standingOut(page)).toEqual([]);
  await page.getByRole('banner').locator('summary').click();
  await page.locator('button[popovertarget="menu"]:not([popovertargetaction])').click();
  await expect(page.locator('#menu')).toBeInViewport({ ratio: 1 });
  expect(await standingOut(page)).toEqual([]);
});
