import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { PAGE_KINDS, LOCALES, LOCALE_CODES, localeOf } from '@wellspring/content-model';
import type { PageKind, LocaleCode } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { previewToken } from '@wellspring/preview-links';
import { CATALOGS } from '../../server/messages/catalogs.ts';
import { ask } from '../harness/ask.ts';
import type { Page } from '../harness/ask.ts';
import { scriptsOf } from '../harness/scripts.ts';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { documentAddresses } from '../stand-in/addresses.ts';
import { json, notFound, text } from '../stand-in/replies.ts';
import { ADMIN, DRAFTED, PREVIEW_SECRET, draftIn, put } from './drafts.ts';

const SETTINGS = { PREVIEW_SECRET, PUBLIC_CMS_URL: ADMIN };
const web = siteWithCms(SETTINGS);
const nameOf = (locale: LocaleCode) =>
  new Intl.DisplayNames(localeOf(locale).intl, { type: 'language', languageDisplay: 'standard' }).of(locale);

const preview = (
  kind: PageKind,
  locale: LocaleCode,
  ...draft: Parameters<typeof draftIn> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => web.page(put(web, kind, locale, draftIn(kind, locale, ...draft)));

/** The page apart from what surrounds it, without what previews do to links. */
const mainOf = ({ $ }: Page) => ($('main').html() ?? '').replaceAll(' target="_blank"', '');

describe.each(PAGE_KINDS)('the preview of a draft: %s', (kind) => {
  it('is the page that publishing would make, of the same parts', async () => {
    for (const locale of ['en', 'ar'] as const) {
      const published = await web.page(kind === 'home' ? `/${locale}` : documentAddresses(locale)[kind]);
      // Of this kind the example is in English alone.
      if (published.$('.notice-fallback').length > 0) continue;
      const looked = await preview(kind, locale);
      expect(looked.status).toBe(200);
      expect(mainOf(looked)).toBe(mainOf(published));
    }
  });

  it.each(LOCALES)(
    'is in the language that is edited, and says so: $englishName',
    async ({ code, tag, direction }) => {
      const { $, status, headers } = await preview(kind, code, { title: DRAFTED, heading: DRAFTED });
      expect(status).toBe(200);
      expect($('html').attr()).toMatchObject({ lang: tag, dir: direction });
      expect(headers['content-language']).toBe(tag);
      expect($('h1').text()).toContain(DRAFTED);
      const state = kind === 'author' ? 'preview.saved' : 'preview.draft';
      const banner = CATALOGS[code][state].replace('{language}', nameOf(code) ?? '');
      expect($('.preview-banner strong').text()).toBe(banner);
    },
  );

  it('is kept and listed by nobody, and framed by the admin alone', async () => {
    const { $, headers } = await preview(kind, 'de');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining(`frame-ancestors ${ADMIN}`),
    });
    for (const header of ['etag', 'last-modified', 'x-frame-options', 'set-cookie', 'vary'])
      expect([header, headers[header]]).toEqual([header, undefined]);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect(
      $('link[rel=canonical], link[hreflang], meta[property="og:url"], script[type="application/ld+json"]'),
    ).toHaveLength(0);
  });

  it('asks the CMS for this version alone, with the token of previews, and for what is published around it', async () => {
    const link = put(web, kind, 'de', draftIn(kind, 'de'));
    await web.page(link);
    const { id } = draftIn(kind, 'de').data;
    const drafts = web.cms.asked.filter((path) => path.startsWith('/preview/'));
    expect(drafts).toEqual([`/preview/${kind}/${id}?locale=de&state=draft`]);
    expect(web.cms.tokens[web.cms.asked.indexOf(drafts[0] ?? '')]).toBe(
      `Bearer ${previewToken(PREVIEW_SECRET)}`,
    );
  });
});

describe('links in a preview', () => {
  it('lead to what is published, outside of the frame; those to places on the page stay on it', async () => {
    const { $ } = await preview('article', 'en');
    const links = $('a[href]')
      .toArray()
      .map((link) => $(link).attr());
    const outward = links.filter((link) => /^(\/|https?:)/.test(link?.['href'] ?? ''));
    expect(outward.length).toBeGreaterThan(20);
    expect(outward.filter((link) => link?.['target'] !== '_blank')).toEqual([]);
    const inward = links.filter((link) => link?.['href']?.startsWith('#'));
    expect(inward.length).toBeGreaterThan(3);
    expect(inward.filter((link) => link?.['target'] !== undefined)).toEqual([]);
    expect(links.filter((link) => link?.['href']?.startsWith('/preview'))).toEqual([]);
  });
});

describe('the script of a preview', () => {
  it('is sent with previews, and with their refusals, which may be put right', async () => {
    const looked = await preview('topic', 'en');
    const refused = await web.page('/preview/en/topic/x?state=draft&expires=1&signature=x');
    for (const page of [looked, refused]) {
      expect(scriptsOf(page.$)).toEqual([
        expect.stringMatching(/^\/_nuxt\/faces\.[\w-]+\.js$/),
        expect.stringMatching(/^\/_nuxt\/elements\.[\w-]+\.js$/),
        expect.stringMatching(/^\/_nuxt\/preview\.[\w-]+\.js$/),
      ]);
      expect(page.$('html').attr('data-admin-origin')).toBe(ADMIN);
      expect(page.$('script[type=speculationrules]')).toHaveLength(0);
    }
    const published = await web.page('/en');
    expect(scriptsOf(published.$).filter((name) => name.includes('preview'))).toEqual([]);
    expect(published.$('html').attr('data-admin-origin')).toBeUndefined();
  });
});

describe('a draft that is unfinished', () => {
  it.each(LOCALE_CODES)('is shown with its gaps marked, in words of its own language: %s', async (locale) => {
    const words = CATALOGS[locale];
    const { $, status } = await preview(
      'article',
      locale,
      { title: '', slug: '', path: `/${locale}/articles/`, summary: '', cover: null, sections: [] },
      {
        fields: ['title', 'summary', 'picture', 'authors', 'sources'],
        sections: [
          { type: 'figure', after: 0 },
          { type: 'prose', after: 0 },
        ],
      },
    );
    expect(status).toBe(200);
    expect($('h1').text()).toBe(words['preview.noTitle']);
    expect($('.lead').text()).toBe(words['preview.noSummary']);
    const banner = $('.preview-banner').text();
    for (const gap of ['title', 'summary', 'picture', 'authors', 'sources'] as const)
      expect(banner).toContain(words[`preview.gap.${gap}`]);
    expect(banner).toMatch(/2|قسمان/);
    expect(
      $('.text em')
        .toArray()
        .map((line) => $(line).text()),
    ).toEqual(
      (['figure', 'prose'] as const).map((type) =>
        words['preview.emptySection'].replace('{type}', words[`preview.section.${type}`]),
      ),
    );
  });

  it('has the lines for what is missing where it is missing', async () => {
    const { sections } = articleAnswerIn('en').data;
    const { $ } = await preview(
      'article',
      'en',
      {},
      {
        fields: [],
        sections: [
          { type: 'quote', after: 1 },
          { type: 'figure', after: sections.length },
        ],
      },
    );
    const parts = $('.text')
      .children()
      .toArray()
      .map((part) => $(part).text().trim());
    expect(parts[1]).toBe('[Nothing yet in this section: quotation]');
    expect(parts.at(-1)).toBe('[Nothing yet in this section: picture]');
    expect(parts).toHaveLength(sections.length + 2);
  });

  it.each(['technique', 'topic', 'author'] as const)(
    'is shown although nothing can be published about it yet: %s',
    async (kind) => {
      const refusal = {
        status: 400,
        name: 'ValidationError',
        message: `There is no ${kind} “x”.`,
        details: { errors: [] },
      };
      web.cms.answer('/articles', json({ data: null, error: refusal }, 400));
      expect((await preview(kind, 'en', { slug: 'x', path: `/en/${kind}s/x` })).status).toBe(200);
    },
  );

  it.each(['technique', 'topic', 'home', 'author'] as const)('is shown without a name: %s', async (kind) => {
    const { $, status } = await preview(kind, 'en', { title: '', heading: '' });
    expect([status, $('h1').text()]).toEqual([200, '[No title yet]']);
  });
});

it('what is published is looked at in the same way, and says so', async () => {
  const { $ } = await web.page(put(web, 'topic', 'en', draftIn('topic', 'en'), 'published'));
  expect($('.preview-banner strong').text()).toBe('Preview in English: what readers see now');
  expect(web.cms.asked.filter((path) => path.startsWith('/preview/'))).toEqual([
    expect.stringContaining('state=published'),
  ]);
});

it('a preview answers HEAD like GET, without a body', async () => {
  const link = put(web, 'article', 'de', draftIn('article', 'de'));
  const [get, head] = [await web.ask(link), await web.ask(link, { method: 'HEAD' })];
  expect([head.status, head.body]).toEqual([200, '']);
  for (const header of ['cache-control', 'content-security-policy', 'content-type', 'referrer-policy'])
    expect([header, head.headers[header]]).toEqual([header, get.headers[header]]);
});

describe('while there is no such version, or no CMS', () => {
  it('a preview says so, as a page that nobody keeps', async () => {
    const link = put(web, 'article', 'ja', draftIn('article', 'ja'));
    for (const [reply, status, key] of [
      [notFound(), 404, 'error.404'],
      [text('', { status: 500 }), 503, 'error.503'],
      [
        json({ data: null, error: { status: 401, name: 'X', message: 'X', details: {} } }, 401),
        503,
        'error.503',
      ],
      [json({ data: {}, meta: {}, gaps: {} }), 503, 'error.503'],
    ] as const) {
      web.cms.answerAll(reply);
      const { $, headers, ...answer } = await web.page(link);
      expect([answer.status, headers['cache-control']]).toEqual([status, 'no-store']);
      expect($('h1').text()).toBe(CATALOGS.ja[key]);
      expect($('html').attr('lang')).toBe('ja');
      expect(headers['content-security-policy']).toContain(`frame-ancestors ${ADMIN}`);
    }
  });
});

describe('without a secret', () => {
  let alone: Site;
  beforeAll(async () => {
    alone = await startSite({ CMS_URL: web.cms.origin, PUBLIC_CMS_URL: ADMIN });
  });
  afterAll(() => alone.end());

  it('there are no previews', async () => {
    const link = put(web, 'article', 'en', draftIn('article', 'en', { title: DRAFTED }));
    const { status, body } = await ask(alone, link);
    expect(status).toBe(403);
    expect(body).not.toContain(DRAFTED);
    // What stands around every page, and no draft.
    expect(web.cms.asked).toEqual(['/site?locale=en']);
  });
});
