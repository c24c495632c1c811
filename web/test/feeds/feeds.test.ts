import { load } from 'cheerio';
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '@wellspring/content-model';
import type { ArticleItem, LocaleCode } from '@wellspring/content-model';
import { articleAnswerIn, articleItemIn } from '@wellspring/content-model/examples';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { SITE_URL } from '../harness/start-site.ts';
import { EVERY_ADDRESS } from '../stand-in/addresses.ts';
import { gone, json, text } from '../stand-in/replies.ts';
import { breachesOfAtom } from '../validity/atom.ts';
import { readAtom, readJson } from './read-feeds.ts';

const web = siteWithCms();
const FORMATS = ['feed.xml', 'feed.json'] as const;
/** The example article is in English and Arabic. */
const TRANSLATED: readonly LocaleCode[] = ['en', 'ar'];

describe.each(LOCALES)('in $englishName', ({ code, tag, direction, name }) => {
  it('both feeds are valid, in their language', async () => {
    const { body, $ } = await readAtom(web, code);
    expect(await breachesOfAtom(body)).toEqual([]);
    expect($('feed').attr('xml:lang')).toBe(tag);
    expect($('feed > link[rel=self]').attr('href')).toBe(`${SITE_URL}/${code}/feed.xml`);
    expect($('feed > link[rel=alternate][type="text/html"]').attr('href')).toBe(`${SITE_URL}/${code}`);
    expect(await readJson(web, code)).toMatchObject({
      language: tag,
      feed_url: `${SITE_URL}/${code}/feed.json`,
      home_page_url: `${SITE_URL}/${code}`,
    });
  });

  it('hold what is in it and no stand-ins', async () => {
    const { $ } = await readAtom(web, code);
    const { items } = await readJson(web, code);
    const expected = TRANSLATED.includes(code) ? [articleAnswerIn(code).data.title] : [];
    expect(
      $('entry > title')
        .toArray()
        .map((title) => $(title).text()),
    ).toEqual(expected);
    expect(items.map(({ title }) => title)).toEqual(expected);
    for (const { content_html: html } of items)
      expect(load(html)('body > div').attr()).toEqual({ lang: tag, dir: direction });
  });

  it.each(EVERY_ADDRESS.filter((address) => address.split('/')[1] === code))(
    'are named by every page: %s',
    async (address) => {
      const { $ } = await web.page(address);
      const links = $('head link[rel=alternate][type]').toArray();
      expect(links.map((link) => $(link).attr())).toEqual([
        {
          rel: 'alternate',
          type: 'application/atom+xml',
          title: `Wellspring (${name})`,
          href: `${SITE_URL}/${code}/feed.xml`,
        },
        {
          rel: 'alternate',
          type: 'application/feed+json',
          title: `Wellspring (${name})`,
          href: `${SITE_URL}/${code}/feed.json`,
        },
      ]);
    },
  );
});

describe('a feed', () => {
  const numbered = (count: number, change: (item: ArticleItem, n: number) => ArticleItem = (item) => item) =>
    Array.from({ length: count }, (_, n) =>
      change({ ...articleItemIn('en'), id: `article${n}`, slug: `a-${n}`, path: `/en/articles/a-${n}` }, n),
    );
  /** Publishes articles: their list, and each of them. */
  function publish(items: readonly ArticleItem[]): void {
    const { data, meta } = articleAnswerIn('en');
    web.cms.answer('/articles', json({ data: items, meta: listMeta(items.length) }));
    for (const item of items) {
      const indexable = item.translation?.method !== 'machine';
      const answer = { data: { ...data, ...item }, meta: { ...meta, indexable } };
      web.cms.answer(`/articles/${item.slug}`, json(answer));
    }
  }
  const idsIn = async () => (await readJson(web, 'en')).items.map(({ id }) => id.split(':')[3]);

  it('has the newest twenty, as new as the newest of their changes', async () => {
    publish(
      numbered(25, (item, n) => ({
        ...item,
        updatedAt: `2026-03-${String(n + 1).padStart(2, '0')}T09:00:00.000Z`,
      })),
    );
    expect(await idsIn()).toEqual(Array.from({ length: 20 }, (_, n) => `article${n}`));
    expect((await readAtom(web, 'en')).$('feed > updated').text()).toBe('2026-03-20T09:00:00.000Z');
    expect(web.cms.asked.filter((path) => path.startsWith('/articles?'))).toContain(
      '/articles?fallback=none&locale=en&page=1&pageSize=30',
    );
  });

  it('has nothing that a machine alone has translated, whatever the list and the article say of it', async () => {
    const translation = articleAnswerIn('ar').data.translation;
    if (translation === null) throw new Error('The Arabic example is a translation.');
    publish(
      numbered(4, (item, n) => ({
        ...item,
        translation: { ...translation, method: n === 1 ? 'machine' : 'machine-reviewed' },
      })),
    );
    const { data, meta } = articleAnswerIn('en');
    web.cms.answer(
      '/articles/a-2',
      json({ data: { ...data, id: 'article2' }, meta: { ...meta, indexable: false } }),
    );
    expect(await idsIn()).toEqual(['article0', 'article3']);
  });

  it('has nothing that was withdrawn while it was made', async () => {
    publish(numbered(3));
    web.cms.answer('/articles/a-1', gone());
    expect(await idsIn()).toEqual(['article0', 'article2']);
  });

  it('is a feed without entries where there is nothing', async () => {
    publish([]);
    const { body, $ } = await readAtom(web, 'en');
    expect(await breachesOfAtom(body)).toEqual([]);
    expect($('entry')).toHaveLength(0);
    expect(await idsIn()).toEqual([]);
  });

  it.each(FORMATS)(
    'is 503 while the CMS is away, so that readers keep what they have: %s',
    async (format) => {
      web.cms.answerAll(text('', { status: 500 }));
      const { status, headers, body } = await web.ask(`/en/${format}`);
      expect(status).toBe(503);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'retry-after': expect.stringMatching(/^\d+$/),
      });
      expect(body).not.toMatch(/[<{]/);
    },
  );

  it('is 503 where a single article cannot be read: an entry that is missing would be news', async () => {
    publish(numbered(3));
    web.cms.answer('/articles/a-1', text('', { status: 500 }));
    for (const format of FORMATS) expect((await web.ask(`/en/${format}`)).status).toBe(503);
  });

  it.each(FORMATS)('is kept as pages are, and answers HEAD: %s', async (format) => {
    const [get, head] = [await web.ask(`/en/${format}`), await web.ask(`/en/${format}`, { method: 'HEAD' })];
    const type = format === 'feed.xml' ? 'application/atom+xml' : 'application/feed+json';
    expect(get.headers).toMatchObject({
      'content-type': `${type}; charset=utf-8`,
      'cache-control': expect.stringMatching(/^public, max-age=0, s-maxage=1\b/),
      'x-content-type-options': 'nosniff',
    });
    expect([head.status, head.headers['content-type'], head.body]).toEqual([
      200,
      get.headers['content-type'],
      '',
    ]);
  });
});

function listMeta(total: number) {
  return { requestedLocale: 'en', pagination: { page: 1, pageSize: 30, pageCount: 1, total } };
}
