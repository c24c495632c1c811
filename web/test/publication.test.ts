import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { siteAnswerIn } from '@wellspring/content-model/examples';
import { startSite } from './harness/start-site.ts';
import { ask } from './harness/ask.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { documentAddresses } from './stand-in/addresses.ts';
import { hang, json, notFound, text } from './stand-in/replies.ts';

const web = siteWithCms();
const ARTICLE = documentAddresses('en').article;

/** The example under another name, and with whatever else a test is about. */
function renamed(more: object = {}) {
  const { data, meta } = siteAnswerIn('en');
  return json({ data: { ...data, name: 'Quiet Waters', ...more }, meta });
}

describe('the name of the publication', () => {
  it('is on every page where it is named: title, card, mark, publisher, feeds', async () => {
    web.cms.answer('/site', renamed());
    const { $ } = await web.page(ARTICLE);
    expect($('title').text()).toMatch(/ \| Quiet Waters$/);
    expect($('meta[property="og:site_name"]').attr('content')).toBe('Quiet Waters');
    expect($('header .site-mark').text()).toBe('Quiet Waters');
    expect($('link[type="application/atom+xml"]').attr('title')).toBe('Quiet Waters (English)');
    const graph = JSON.parse($('script[type="application/ld+json"]').text());
    expect(graph['@graph'].at(-1)).toMatchObject({
      '@type': 'Organization',
      name: 'Quiet Waters',
      email: 'editor@wellspring.example',
      sameAs: ['https://social.example/@wellspring'],
    });
  });

  it('is in the files, too', async () => {
    web.cms.answer('/site', renamed());
    expect((await web.ask('/en/feed.xml')).body).toContain('<title>Quiet Waters</title>');
    expect(JSON.parse((await web.ask('/en/feed.json')).body)).toMatchObject({ title: 'Quiet Waters' });
    for (const address of ['/en/manifest.webmanifest', '/manifest.webmanifest'])
      expect(JSON.parse((await web.ask(address)).body)).toMatchObject({ name: 'Quiet Waters' });
  });
});

describe('what the editors say on every page', () => {
  it('are tagline, names in the menu, disclaimer and where else they are, in their language', async () => {
    for (const locale of ['en', 'ar'] as const) {
      const { tagline, disclaimer, navigation } = siteAnswerIn(locale).data;
      const { $ } = await web.page(documentAddresses(locale).article);
      expect($('.site-footer-brand > p').text()).toBe(tagline);
      expect($('.page-end-note').text()).toContain(disclaimer);
      expect($('.site-nav a').first().text()).toBe(navigation.articles);
      expect($('.site-footer-social a').attr('href')).toBe('https://social.example/@wellspring');
    }
  });

  it('is in the words of the interface where they say it in another language only', async () => {
    const { $ } = await web.page('/de/articles');
    expect($('.site-nav a').first().text()).toBe('Artikel');
    expect($('.site-footer-brand > p').text()).not.toBe(siteAnswerIn('de').data.tagline);
  });

  it('takes the place of imprint and contact from files', async () => {
    const imprint = await web.page('/en/imprint');
    expect(imprint.$('main .prose').text().trim()).toBe('Wellspring, 12 Example Street, Exampleton');
    const contact = await web.page('/de/contact');
    expect(contact.$('main .prose').text().trim()).toBe('We read every letter.');
    expect(contact.$('main .prose').attr('lang')).toBe('en-US');
    expect(contact.$('main a[href^=mailto]').text()).toBe('editor@wellspring.example');
    web.cms.answer('/site', renamed({ imprint: [] }));
    expect((await web.page('/en/imprint')).$('main .prose h2').length).toBeGreaterThan(1);
  });
});

describe('where the CMS does not say', () => {
  it.each(LOCALE_CODES)(
    'the publication is called as usual: nothing has been published, in %s',
    async (locale) => {
      web.cms.answer('/site', notFound());
      const { status, headers, $ } = await web.page(`/${locale}/articles`);
      expect(status).toBe(200);
      expect(headers['cache-control']).toContain('s-maxage=1');
      expect($('title').text()).toMatch(/ \| Wellspring$/);
    },
  );

  it('a page has what was said last, soon, and is kept by nobody', async () => {
    web.cms.answer('/site', renamed());
    await web.page('/en/about');
    for (const reply of [text('', { status: 500 }), hang]) {
      web.cms.answer('/site', reply);
      const begun = performance.now();
      const { status, headers, $ } = await web.page('/en/about');
      expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
      expect($('title').text()).toMatch(/ \| Quiet Waters$/);
      expect(performance.now() - begun).toBeLessThan(3500);
    }
  });

  it('a site that has never heard of it has its usual name', async () => {
    web.cms.answerAll(text('', { status: 500 }));
    const fresh = await startSite({ CMS_URL: web.cms.origin });
    const { status, headers, body } = await ask(fresh, '/en/imprint').finally(() => fresh.end());
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toContain(' | Wellspring</title>');
  });
});

it('a page asks for it once', async () => {
  await web.page(ARTICLE);
  expect(web.cms.asked.filter((asked) => asked.startsWith('/site'))).toEqual(['/site?locale=en']);
});
