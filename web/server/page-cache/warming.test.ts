import { expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { feedPath, jsonFeedPath } from '../../shared/site-files.ts';
import { FinishedPage } from './finished-page.ts';
import type { PageParts } from './finished-page.ts';
import { KeptPages } from './kept-pages.ts';
import { PageMemory } from './memory.ts';
import { NO_SECOND_LEVEL } from './second-level.ts';
import type { SecondLevel } from './second-level.ts';
import { warmAll } from './warming.ts';

const FOUND = ['/en/a', '/en/b', '/en/c', '/en/articles'];
const FEEDS = LOCALE_CODES.flatMap((code) => [feedPath(code), jsonFeedPath(code)]);
/** What nothing lists but the page before. */
const LATER = ['/en/articles?page=2', '/en/articles?page=3'];
/** As `PageLinks.vue` leads on. */
const WAYS_ON: Readonly<Record<string, string>> = Object.fromEntries(
  LATER.map((next, index) => [
    ['/en/articles', ...LATER][index] ?? '',
    `<a class="pill" rel="next" href="${next}">Next</a>`,
  ]),
);
const SITEMAPS: Readonly<Record<string, readonly string[]>> = {
  '/sitemap.xml': ['/sitemap-pages.xml'],
  '/sitemap-pages.xml': FOUND,
};

/** A second level that lasts as long as the test. */
function level(): SecondLevel & { readonly written: ReadonlyMap<string, PageParts> } {
  const written = new Map<string, PageParts>();
  return {
    ...NO_SECOND_LEVEL,
    written,
    read: (address) => {
      const parts = written.get(address);
      return Promise.resolve(parts === undefined ? null : { parts, isPurged: false });
    },
    write: (address, parts) => Promise.resolve(void written.set(address, parts)),
  };
}

function pagesBut(broken: string, second: SecondLevel, made: string[] = []): KeptPages {
  return new KeptPages(new PageMemory(1_000_000), second, (address) => {
    made.push(address);
    const status = address === broken ? 503 : 200;
    const lines = SITEMAPS[address]?.map((path) => `<loc>https://site.example${path}</loc>`) ?? [
      WAYS_ON[address] ?? address,
    ];
    const body = Buffer.from(lines.join('\n'));
    const parts = { status, headers: {}, body, tags: [], madeAt: Date.now() };
    return Promise.resolve({ page: new FinishedPage(parts), isKept: status < 500 });
  });
}

const { signal } = new AbortController();

it('a page that cannot be made keeps no other from being made', async () => {
  const second = level();
  await warmAll(pagesBut('/en/a', second), signal);
  expect([...second.written.keys()]).toEqual([
    ...Object.keys(SITEMAPS),
    ...FEEDS,
    ...FOUND.slice(1),
    ...LATER,
  ]);
});

it('pages that nobody has asked for take no place in memory, and are made once', async () => {
  const second = level();
  const made: string[] = [];
  const pages = pagesBut('', second, made);
  await warmAll(pages, signal);
  await warmAll(pages, signal);
  expect(made).toEqual([...Object.keys(SITEMAPS), ...FEEDS, ...FOUND, ...LATER]);
  expect(pages.statistics().entries).toBe(Object.keys(SITEMAPS).length);
  // Whoever asks gets what was made.
  expect((await pages.read('/en/a')).page.parts).toBe(second.written.get('/en/a'));
});
