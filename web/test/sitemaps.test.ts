import { beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALE_CODES, PART_COUNTS } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { articleAnswerIn, indexEntries, localesAnswer } from '@wellspring/content-model/examples';
import { MANUAL_PAGES } from '../shared/manuals.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import { EVERY_ADDRESS, documentAddresses } from './stand-in/addresses.ts';
import { json, text } from './stand-in/replies.ts';
import type { Reply } from './stand-in/replies.ts';
import { breachesOfSitemap, breachesOfSitemapIndex } from './validity/sitemap.ts';
import { parseXml } from './validity/xml.ts';

const web = siteWithCms();
const ENGLISH = '/sitemap-en-1-of-1.xml';

/** A page as a sitemap names it: languages by their tag. */
interface Named {
  readonly address: string;
  readonly lastmod: string;
  readonly languages: Readonly<Record<string, string>>;
}

async function pagesIn(path: string): Promise<Named[]> {
  const { status, body } = await web.ask(path);
  expect([path, status]).toEqual([path, 200]);
  const $ = await parseXml(body);
  return $('urlset > url')
    .toArray()
    .map((url) => ({
      address: $(url).children('loc').text(),
      lastmod: $(url).children('lastmod').text(),
      languages: Object.fromEntries(
        $(url)
          .children('xhtml\\:link')
          .toArray()
          .map((link) => [$(link).attr('hreflang'), $(link).attr('href')]),
      ),
    }));
}

async function sitemaps(): Promise<string[]> {
  const { body } = await web.ask('/sitemap.xml');
  const $ = await parseXml(body);
  return $('sitemapindex > sitemap > loc')
    .toArray()
    .map((loc) => $(loc).text().replace(SITE_URL, ''));
}

/** `GET /locales` where every language has as much. */
const localesWith = (indexable: number) =>
  json({ ...localesAnswer, data: localesAnswer.data.map((info) => ({ ...info, indexable })) });

/** The index with so many entries on each page, for so many pages. */
function indexOf(onPage: number, pages: number): Reply {
  const [entry] = indexEntries;
  let given = 0;
  return (response) => {
    given += 1;
    const data = Array.from({ length: onPage }, () => entry);
    json({ data, meta: { cursor: given < pages ? `page-${given}` : null } })(response);
  };
}

describe('the sitemaps', () => {
  const all: Named[] = [];
  beforeAll(async () => {
    for (const path of await sitemaps()) all.push(...(await pagesIn(path)));
  });

  it('are one of the fixed pages, and one for each language that has something', async () => {
    expect(await sitemaps()).toEqual([
      '/sitemap-pages.xml',
      ...LOCALE_CODES.map((code) => `/sitemap-${code}-1-of-1.xml`),
    ]);
  });

  it('keep their schema', async () => {
    const index = await web.ask('/sitemap.xml');
    expect(index.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(await breachesOfSitemapIndex(index.body)).toEqual([]);
    for (const path of await sitemaps()) {
      const { headers, body } = await web.ask(path);
      expect([path, headers['content-type']]).toEqual([path, 'application/xml; charset=utf-8']);
      expect([path, await breachesOfSitemap(body)]).toEqual([path, []]);
    }
  });

  it('name every page that search engines may list, once, as its own head names it, and no other', async () => {
    const expected = new Map<string, Named['languages']>();
    for (const address of [...EVERY_ADDRESS, ...MANUAL_PAGES.map(({ path }) => path)]) {
      const { $ } = await web.page(address);
      if ($('meta[name=robots]').attr('content') === 'noindex') continue;
      const links = $('link[rel=alternate][hreflang]').toArray();
      expected.set(
        $('link[rel=canonical]').attr('href') ?? '',
        Object.fromEntries(links.map((link) => [$(link).attr('hreflang'), $(link).attr('href')])),
      );
    }
    expect(Object.fromEntries(all.map(({ address, languages }) => [address, languages]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(all.length).toBe(expected.size);
    expect(all.length).toBeGreaterThan(80);
  });

  it('are closed: every language that a page names is a page that names the same', () => {
    const byAddress = new Map(all.map((page) => [page.address, page]));
    for (const { address, languages } of all) {
      const { 'x-default': others, ...own } = languages;
      if (Object.keys(languages).length === 0) continue;
      expect(Object.values(own)).toContain(address);
      for (const there of Object.values(own))
        expect([there, byAddress.get(there)?.languages]).toEqual([there, languages]);
      expect([address, others === `${SITE_URL}/` || byAddress.has(others ?? '')]).toEqual([address, true]);
    }
  });

  it('say when a document was last changed, and when a page from a file was', () => {
    const { updatedAt } = articleAnswerIn('en').data;
    const of = (path: string) => all.find(({ address }) => address === SITE_URL + path)?.lastmod;
    expect(of(documentAddresses('en').article)).toBe(updatedAt);
    expect(of('/de/privacy')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(of('/de/articles')).toBe('');
  });
});

describe('the parts of a sitemap', () => {
  it('are as many as keep each of them small', async () => {
    web.cms.answer('/locales', localesWith(100_000));
    const parts = await sitemaps();
    expect(parts).toHaveLength(1 + 6 * 128);
    expect(parts).toContain('/sitemap-ja-128-of-128.xml');
    web.cms.answer('/locales', localesWith(0));
    expect(await sitemaps()).toEqual(['/sitemap-pages.xml']);
  });

  it('ask the CMS for what they hold and for nothing else', async () => {
    web.cms.answer('/index', indexOf(700, 1));
    expect(await pagesIn('/sitemap-de-3-of-16.xml')).toHaveLength(700);
    expect(web.cms.asked).toEqual(['/index?indexable=true&limit=1000&locale=de&part=3-of-16']);
  });

  it('are those of any cut, so that a list of yesterday still holds', async () => {
    for (const of of PART_COUNTS) expect((await web.ask(`/sitemap-en-1-of-${of}.xml`)).status).toBe(200);
  });

  it.each([
    ['that is empty', '/sitemap-en-2-of-2.xml'],
    ['of no language', '/sitemap-xx-1-of-1.xml'],
    ['beyond the last', '/sitemap-en-3-of-2.xml'],
    ['of another cut', '/sitemap-en-1-of-3.xml'],
    ['that is spelled otherwise', '/sitemap-en-01-of-2.xml'],
  ])('are none %s', async (_what, path) => {
    const { status, body } = await web.ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('<urlset');
  });

  it('are none that would be larger than a sitemap may be, however many there are', async () => {
    web.cms.answer('/index', indexOf(1000, 100));
    expect((await web.ask(ENGLISH)).status).toBe(404);
    expect(web.cms.asked.length).toBeLessThanOrEqual(6);
  });
});

describe('while the CMS is away', () => {
  it.each(['/sitemap.xml', ENGLISH])('nothing is said of what is published: %s', async (path) => {
    web.cms.answerAll(text('', { status: 500 }));
    const { status, headers, body } = await web.ask(path);
    expect(status).toBe(503);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'retry-after': expect.stringMatching(/^\d+$/),
    });
    expect(body).not.toContain('<');
  });

  it('a sitemap that breaks off in the middle is none', async () => {
    const [entry] = indexEntries;
    let asked = 0;
    web.cms.answer('/index', (response) => {
      asked += 1;
      if (asked === 1) json({ data: [entry], meta: { cursor: 'page-1' } })(response);
      else text('', { status: 500 })(response);
    });
    expect((await web.ask(ENGLISH)).status).toBe(503);
  });

  it('the fixed pages are still there', async () => {
    web.cms.answerAll(text('', { status: 500 }));
    expect((await pagesIn('/sitemap-pages.xml')).length).toBeGreaterThan(60);
    expect(web.cms.asked).toEqual([]);
  });
});

it.each(['/sitemap.xml', '/sitemap-pages.xml', ENGLISH])(
  'is kept as pages are, and answers HEAD: %s',
  async (path) => {
    const [get, head] = await Promise.all([web.ask(path), web.ask(path, { method: 'HEAD' })]);
    expect(get.headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=1\b/);
    expect(get.headers.vary).toBeUndefined();
    expect([head.status, head.headers['content-type'], head.body]).toEqual([
      200,
      get.headers['content-type'],
      '',
    ]);
  },
);

it('is the same whoever asks, in whatever language', async () => {
  const [one, other] = await Promise.all(
    ['en', 'ar'].map((language) =>
      web.ask(ENGLISH, { headers: { 'accept-language': language, host: 'evil.example' } }),
    ),
  );
  expect(one?.body).toBe(other?.body);
  expect(one?.body).not.toContain('evil.example');
});

it.each(['de', 'ar'] satisfies LocaleCode[])('is about its own language alone: %s', async (locale) => {
  for (const { address } of await pagesIn(`/sitemap-${locale}-1-of-1.xml`))
    expect(address.startsWith(`${SITE_URL}/${locale}`)).toBe(true);
});
