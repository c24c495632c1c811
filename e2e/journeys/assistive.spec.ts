import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { backPainPath } from '../pages/documents.ts';
import { facesHaveCome } from '../pages/faces.ts';
import { standingOut } from '../pages/standing-out.ts';
import { TEMPLATES } from '../pages/templates.ts';
import type { Template } from '../pages/templates.ts';

/** The templates that carry articles and what belongs to them: what else there is, is made of the same parts. */
const READ: readonly Template[] = TEMPLATES.filter(({ name }) =>
  ['home', 'articles', 'article', 'techniques', 'technique', 'topics', 'topic', 'body', 'author'].includes(
    name,
  ),
);

/** What assistive technology is told about an element. */
interface Told {
  readonly role: string;
  readonly name: string;
}

/** Everything that Chromium tells assistive technology, in the order of the page. */
async function told(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '').trim() }));
}

/** Roles that say nothing without a name. */
const NAMED = [
  'link',
  'button',
  'image',
  'img',
  'table',
  'region',
  'navigation',
  'heading',
  'DisclosureTriangle',
];
/** Landmarks that a page has once. */
const SINGLE = ['main', 'banner', 'contentinfo'];

for (const template of READ) {
  test(`a screen reader is told a name for everything on the ${template.name} page`, async ({
    page,
    visit,
  }) => {
    for (const locale of ['en', 'ar'] as const) {
      await visit(template, locale);
      const everything = await told(page);
      const nameless = everything.filter(({ role, name }) => NAMED.includes(role) && name === '');
      expect.soft(nameless, `without a name, in ${locale}`).toEqual([]);
      for (const landmark of SINGLE)
        expect
          .soft(
            everything.filter(({ role }) => role === landmark),
            landmark,
          )
          .toHaveLength(1);
      const landmarks = everything
        .filter(({ role }) => ['navigation', 'region', 'complementary'].includes(role))
        .map(({ role, name }) => `${role} ${name}`);
      expect.soft(landmarks.toSorted(), `landmarks in ${locale}`).toEqual([...new Set(landmarks)].sort());
    }
  });
}

test('on a phone, a screen reader is told the term of every cell of the comparison', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/techniques');
  const everything = await told(page);
  const words = everything.filter(({ role }) => role === 'StaticText').map(({ name }) => name);
  const rows = everything.filter(({ role }) => role === 'rowheader').length;
  expect(rows).toBeGreaterThan(3);
  for (const term of ['Family', 'Pressure', 'Length', 'Often used for', 'Avoid if'])
    expect(
      words.filter((word) => word === term),
      term,
    ).toHaveLength(rows);
});

test('nothing is cut off or pushed aside where readers widen the spacing of the text', async ({
  page,
  visit,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const template of READ) {
    await visit(template, 'de');
    const cutOff = await page.evaluate(() => {
      // The spacing of WCAG 2.2, 1.4.12; a sheet of its own, since the page's policy allows no further style element.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
         p { margin-block-end: 2em !important }`,
      );
      document.adoptedStyleSheets = [sheet];
      return [...document.querySelectorAll('main *')]
        .filter((element) => element instanceof HTMLElement && !element.matches('.visually-hidden'))
        .filter((element) => getComputedStyle(element).overflowX !== 'visible')
        .filter(
          (element) =>
            (element.textContent ?? '').trim() !== '' && element.scrollWidth > element.clientWidth + 1,
        )
        .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
    });
    expect.soft(cutOff, `cut off on the ${template.name} page`).toEqual([]);
    expect.soft(await standingOut(page), `pushed aside on the ${template.name} page`).toEqual([]);
  }
});

test('the end of an article leads back to its beginning, by keyboard', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(backPainPath('en'));
  await page.getByRole('link', { name: 'Back to the top' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('the contents list follows the headings where style sheets cannot tell which is read', async ({
  page,
}) => {
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  for (const locale of ['en', 'ar'] as const) {
    await page.goto(backPainPath(locale));
    const links = page.locator('.contents-beside a');
    const here = page.locator('.contents-beside a[aria-current="location"]');
    for (const index of [3, 5, 1]) {
      await links.nth(index).click();
      await expect(here).toHaveCount(1);
      await expect(here).toHaveText((await links.nth(index).textContent()) ?? '');
    }
  }
});

test('the list of articles is narrowed by keyboard, and says to what', async ({ page }) => {
  await page.goto('/en/articles');
  const filters = page.getByRole('navigation', { name: 'Narrow down' });
  const [topics, techniques] = [filters.locator('details').first(), filters.locator('details').last()];
  await topics.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(topics).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await expect(topics.getByRole('link').first()).toBeFocused();
  await techniques.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(topics).not.toHaveAttribute('open');
  await techniques.getByRole('link', { name: 'Swedish massage' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Swedish massage');
  await expect(filters.locator('summary strong')).toHaveText('Swedish massage');
});

test('on a tablet, the comparison shows every warning without being scrolled sideways', async ({ page }) => {
  for (const width of [768, 1024])
    for (const locale of ['en', 'de', 'fr', 'ar', 'ja']) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${locale}/techniques`);
      await facesHaveCome(page);
      const beyond = await page
        .locator('.technique-table-frame')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(beyond, `what is out of sight at ${width} in ${locale}`).toBe(0);
    }
});

test('with larger text, the names of the comparison stay while it scrolls, and cover nothing that has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  for (const locale of ['en', 'ar']) {
    await page.goto(`/${locale}/techniques`);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const row = page.locator('.technique-table tbody tr').first();
    const nameAt = () => row.locator('th').evaluate((cell) => cell.getBoundingClientRect().x);
    const before = await nameAt();
    const frame = page.locator('.technique-table-frame');
    await frame.evaluate((element) => {
      element.scrollLeft = document.dir === 'rtl' ? -element.scrollWidth : element.scrollWidth;
    });
    expect(await frame.evaluate((element) => Math.abs(element.scrollLeft))).toBeGreaterThan(100);
    expect(await nameAt()).toBeCloseTo(before, 0);
    const link = row.locator('td:nth-child(5) a').first();
    await link.focus();
    expect(
      await link.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return document.elementsFromPoint(x + width / 2, y + height / 2)[0]?.closest('a') === element;
      }),
    ).toBe(true);
  }
});
