import { beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALES } from '@wellspring/content-model';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import { isIndexable, readEveryPage } from './validity/every-page.ts';
import type { Pages } from './validity/every-page.ts';
import { breachesOfHreflang } from './validity/hreflang-graph.ts';
import { breachesOfHtml, hasJava } from './validity/nu-html.ts';
import { breachesOfVocabulary } from './validity/vocabulary.ts';

/*
 * What machines read of pages, by the rules of those who made the machines. The site is live: search engines are welcome.
 */

const web = siteWithCms({ SITE_MODE: 'live' });
let pages: Pages;
beforeAll(async () => {
  pages = await readEveryPage(web);
});

const indexable = () => [...pages].filter(([, page]) => isIndexable(page));

(hasJava() ? it : it.skip)(
  'the Nu HTML checker finds nothing, on any page in any language (skipped where there is no Java)',
  async () => {
    const missing = await web.page('/ar/nothing');
    expect(await breachesOfHtml(new Map([...pages, ['/ar/nothing', missing]]))).toEqual([]);
  },
  120_000,
);

it('the languages of pages are a closed graph: all name each other, and nothing else', () => {
  expect(indexable().length).toBeGreaterThan(60);
  expect(breachesOfHreflang(pages)).toEqual([]);
});

it('JSON-LD says nothing that the vocabulary of schema.org does not have', () => {
  const sources = indexable().map(([, { $ }]) => $('script[type="application/ld+json"]').text());
  expect(breachesOfVocabulary(sources)).toEqual([]);
});

describe('what is shown of a page where it is shared', () => {
  const REQUIRED = ['og:title', 'og:type', 'og:url', 'og:site_name', 'og:locale', 'og:description'];

  it('is told once, in its language, under its one address', () => {
    for (const [address, { $ }] of indexable()) {
      const valuesOf = (name: string) =>
        $(`meta[property="${name}"]`)
          .toArray()
          .map((meta) => $(meta).attr('content'));
      for (const name of REQUIRED)
        expect([address, name, valuesOf(name)]).toEqual([address, name, [expect.stringMatching(/\S/)]]);
      expect([address, ...valuesOf('og:url')]).toEqual([address, SITE_URL + address]);
      expect(valuesOf('og:locale')).toEqual([
        LOCALES.find(({ tag }) => tag === $('html').attr('lang'))?.tag.replace('-', '_'),
      ]);
      expect(['article', 'profile', 'website']).toContain(valuesOf('og:type')[0]);
    }
  });

  it('is a picture on every page: where it is, how large, and what is to be seen on it', () => {
    for (const [address, { $ }] of indexable()) {
      const valueOf = (name: string) => $(`meta[property="og:image${name}"]`).attr('content') ?? '';
      expect([address, URL.canParse(valueOf(''))]).toEqual([address, true]);
      expect(valueOf(':width')).toMatch(/^[1-9]\d*$/);
      expect(valueOf(':height')).toMatch(/^[1-9]\d*$/);
      expect($('meta[property="og:image:alt"]')).toHaveLength(1);
    }
  });
});
