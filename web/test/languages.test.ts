import { describe, expect, it } from '@jest/globals';
import { LOCALES, encodePath, localeOf } from '@wellspring/content-model';
import { articleAnswerIn, homeAnswerIn } from '@wellspring/content-model/examples';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL } from './harness/start-site.ts';
import type { Page } from './harness/ask.ts';
import { EVERY_ADDRESS, documentAddresses } from './stand-in/addresses.ts';
import { json } from './stand-in/replies.ts';

const web = siteWithCms();
const ENGLISH = documentAddresses('en').article;
const ARABIC = documentAddresses('ar').article;
const GERMAN = documentAddresses('de').article;

const hreflangsOf = ({ $ }: Page) =>
  Object.fromEntries(
    $('link[rel=alternate][hreflang]')
      .toArray()
      .map((link) => [$(link).attr('hreflang'), $(link).attr('href')]),
  );
const canonicalOf = ({ $ }: Page) => $('link[rel=canonical]').attr('href');
const robotsOf = ({ $ }: Page) => $('meta[name=robots]').attr('content');

describe.each(LOCALES)('in $englishName', ({ code, tag, direction }) => {
  it.each(EVERY_ADDRESS.filter((address) => address.split('/')[1] === code))(
    'the page and its answer say so: %s',
    async (address) => {
      const { headers, $ } = await web.page(address);
      expect({ lang: $('html').attr('lang'), dir: $('html').attr('dir') }).toEqual({
        lang: tag,
        dir: direction,
      });
      expect(headers['content-language']).toBe(tag);
      expect($('h1')).toHaveLength(1);
      expect($('title').text()).toMatch(/\S/);
    },
  );
});

describe('a page that shows another language', () => {
  /** The English example quotes a German. */
  const QUOTE = 'Bewegung';
  const LOCALES_WITHOUT = LOCALES.filter(({ code }) => code !== 'en' && code !== 'ar');

  it.each(LOCALES_WITHOUT)(
    'says so first, in the reader’s language: $englishName',
    async ({ code, intl }) => {
      const { $ } = await web.page(documentAddresses(code).article);
      const notice = $('.notice-fallback');
      expect(notice.text()).toContain(new Intl.DisplayNames(intl, { type: 'language' }).of('en'));
      expect(notice.closest('[lang]').attr('lang')).toBe(localeOf(code).tag);
      expect($('main').text().indexOf(notice.text())).toBeLessThan($('main').text().indexOf('A sore back'));
    },
  );

  it('says that a version was withdrawn where it was', async () => {
    const { data, meta } = articleAnswerIn('de');
    const fallback = { reason: 'withdrawn' as const };
    web.cms.answer(
      '/articles/relieving-back-pain',
      json({ data: { ...data, fallback }, meta: { ...meta, fallback } }),
    );
    const withdrawn = (await web.page(GERMAN)).$('.notice-fallback strong').text();
    web.cms.behave();
    expect((await web.page(GERMAN)).$('.notice-fallback strong').text()).not.toBe(withdrawn);
  });

  it.each(LOCALES_WITHOUT)(
    'is not for search engines and names no address as the original: $englishName',
    async ({ code }) => {
      for (const address of Object.values(documentAddresses(code)).filter(
        (path) => !path.includes('mara-lind'),
      )) {
        const page = await web.page(address);
        expect([address, robotsOf(page), canonicalOf(page), hreflangsOf(page)]).toEqual([
          address,
          'noindex',
          undefined,
          {},
        ]);
        expect(page.$('script[type="application/ld+json"]')).toHaveLength(0);
      }
    },
  );

  it.each(LOCALES_WITHOUT)('marks every foreign text with its language: $englishName', async ({ code }) => {
    const { data } = articleAnswerIn('en');
    const foreign = wordsIn([data.title, data.summary, data.keyPoints, data.sections, data.updates]);
    const shown = wordsOf(await web.page(documentAddresses(code).article)).filter(({ words }) =>
      foreign.includes(words),
    );
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.filter(({ words, lang }) => lang !== 'en-US' && !words.startsWith(QUOTE))).toEqual([]);
    expect(shown.find(({ words }) => words.startsWith(QUOTE))?.lang).toBe('de');
  });
});

describe('a page that is translated', () => {
  it('names every language that it can be read in, each page the same, and the source for all others', async () => {
    const pages = await Promise.all([ENGLISH, ARABIC].map((address) => web.page(address)));
    for (const page of pages) {
      expect(hreflangsOf(page)).toEqual({
        'en-US': SITE_URL + ENGLISH,
        ar: SITE_URL + ARABIC,
        'x-default': SITE_URL + ENGLISH,
      });
    }
    expect(pages.map(canonicalOf)).toEqual([SITE_URL + ENGLISH, SITE_URL + ARABIC]);
    expect(pages.map(robotsOf)).toEqual(['max-image-preview:large', 'max-image-preview:large']);
  });

  it('names only what search engines may show', async () => {
    const { data, meta } = articleAnswerIn('en');
    const alternates = meta.alternates.map((edition) => ({ ...edition, indexable: edition.locale === 'en' }));
    web.cms.answer('/articles/relieving-back-pain', json({ data, meta: { ...meta, alternates } }));
    expect(hreflangsOf(await web.page(ENGLISH))).toEqual({
      'en-US': SITE_URL + ENGLISH,
      'x-default': SITE_URL + ENGLISH,
    });
  });

  it('is not for search engines while nobody has reviewed a machine’s translation', async () => {
    const { data, meta } = articleAnswerIn('ar');
    const alternates = meta.alternates.map((edition) => ({ ...edition, indexable: edition.locale === 'en' }));
    web.cms.answer(`/articles/${data.slug}`, json({ data, meta: { ...meta, indexable: false, alternates } }));
    const page = await web.page(ARABIC);
    expect([robotsOf(page), hreflangsOf(page)]).toEqual(['noindex', {}]);
  });

  it('has the way in as the address for all others where it is the home page', async () => {
    const page = await web.page('/ar');
    expect(hreflangsOf(page)).toEqual({
      'en-US': `${SITE_URL}/en`,
      ar: `${SITE_URL}/ar`,
      'x-default': `${SITE_URL}/`,
    });
  });
});

describe('a page that every language has', () => {
  it.each(['/articles', '/techniques', '/topics', '/body', '/about', '/privacy'])(
    'names them all: %s',
    async (path) => {
      const expected = Object.fromEntries(
        LOCALES.map(({ code, tag }) => [tag, `${SITE_URL}/${code}${path}`]),
      );
      for (const { code } of LOCALES) {
        const page = await web.page(`/${code}${path}`);
        expect(hreflangsOf(page)).toEqual({ ...expected, 'x-default': `${SITE_URL}/en${path}` });
        expect(canonicalOf(page)).toBe(`${SITE_URL}/${code}${path}`);
      }
    },
  );
});

describe('the languages to choose from', () => {
  it.each([ENGLISH, ARABIC, GERMAN, '/en', '/ja/articles', '/en/nothing'])(
    'are six, each named in itself, none a dead link: %s',
    async (address) => {
      const { $ } = await web.page(address);
      const names = $('.language-switcher .language-list span[lang]').toArray();
      expect(names.map((name) => $(name).text())).toEqual(LOCALES.map(({ name }) => name));
      expect(names.map((name) => $(name).attr('lang'))).toEqual(LOCALES.map(({ tag }) => tag));
      for (const link of $('.language-switcher a').toArray()) {
        expect((await web.ask($(link).attr('href') ?? '')).status).toBe(200);
      }
    },
  );

  it('say where there is no translation, and do not send search engines there', async () => {
    const { $ } = await web.page(ENGLISH);
    const german = $('.language-switcher li').filter((_, item) => $(item).text().includes('Deutsch'));
    expect(german.find('small').text()).toBe('not translated yet, shown in English');
    expect(german.find('a').attr()).toMatchObject({ href: GERMAN, rel: 'nofollow', hreflang: 'en-US' });
  });

  it('name a language that leads nowhere without a link', async () => {
    const { data, meta } = articleAnswerIn('ar');
    web.cms.answer(
      `/articles/${data.slug}`,
      json({ data, meta: { ...meta, alternates: meta.alternates.filter(({ locale }) => locale === 'ar') } }),
    );
    const { $ } = await web.page(ARABIC);
    expect(
      $('.language-switcher .language-list-none')
        .toArray()
        .map((name) => $(name).text()),
    ).toEqual(['English', 'Deutsch', 'Français', 'Español', '日本語']);
  });
});

it('the home page is shown in another language where it is not translated', async () => {
  const { $ } = await web.page('/ja');
  expect($('h1').text()).toBe(homeAnswerIn('ja').data.heading);
  expect($('h1 bdi').attr('lang')).toBe('en-US');
});

/** What lists show of a document, beside its name. */
const ENTRIES = [
  '.featured-first',
  '.featured-seconds li',
  '.article-index-item',
  '.related-list li',
  '.technique-card',
  '.technique-table tbody tr',
  '.topic-line',
  '.region-topics li',
  '.search-hit',
];

it.each([
  '/de',
  '/de/articles',
  '/de/techniques',
  '/de/topics',
  '/de/body',
  '/de/search?q=back%20pain&fallback=default',
  documentAddresses('de').topic,
  documentAddresses('de').technique,
  documentAddresses('de').author,
])('a list says in words which of its documents are in another language: %s', async (address) => {
  const { $ } = await web.page(address);
  const entries = $(ENTRIES.join()).toArray();
  const isForeign = entries.map(
    (entry) => $(entry).find('a bdi').not('.kicker *, td *').attr('lang') !== undefined,
  );
  expect(isForeign).toContain(true);
  expect(entries.map((entry) => $(entry).find('.tag').text())).toEqual(
    isForeign.map((foreign) => (foreign ? 'auf Englisch' : '')),
  );
});

it('a list says in words which of its documents a machine has translated', async () => {
  const { data, meta } = homeAnswerIn('ar');
  const featured = data.featured.map((article) => ({
    ...article,
    translation: { ...article.translation, method: 'machine' },
  }));
  expect((await web.page('/ar')).$('.tag').text()).toBe('');
  web.cms.answer('/home', json({ data: { ...data, featured }, meta }));
  const { $ } = await web.page('/ar', {});
  expect($('.featured .tag').text()).toBe('ترجمة آلية');
});

it('names in another language than the page say which', async () => {
  const { $ } = await web.page('/ar/topics');
  const name = $(`main a[href="${encodePath('/ar/topics/lower-back-pain')}"] bdi`);
  expect(name.attr()).toMatchObject({ lang: 'en-US', dir: 'ltr' });
});

/** Every text of a page with the language that it is marked as. */
function wordsOf({ $ }: Page): { words: string; lang: string | undefined }[] {
  return $('main *')
    .toArray()
    .flatMap((element) => $(element).contents().toArray())
    .filter((node) => node.type === 'text')
    .map((node) => ({ words: $(node).text().trim(), lang: $(node).parent().closest('[lang]').attr('lang') }));
}

/** Every text of more than one word in a piece of an answer. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value.trim()] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

describe('the line for readers of another language', () => {
  it('is there for each translation, in its own language, and hidden until one fits', async () => {
    const { $ } = await web.page(ENGLISH);
    const offers = $('.language-suggestion a').toArray();
    expect($('.language-suggestion').attr('hidden')).toBeDefined();
    expect(
      offers.map((offer) => [
        $(offer).attr('lang'),
        $(offer).attr('href'),
        $(offer).attr('hidden') !== undefined,
      ]),
    ).toEqual([['ar', ARABIC, true]]);
    expect($(offers[0]).text()).toBe('اقرأ هذه الصفحة بالعربية');
  });

  it('changes nothing in the page that is kept for everybody', async () => {
    const [one, other] = await Promise.all(
      ['de', 'ar'].map((language) => web.ask(ENGLISH, { headers: { 'accept-language': language } })),
    );
    expect(one?.body).toBe(other?.body);
  });
});
