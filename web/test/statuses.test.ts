import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { siteWithCms } from './harness/site-with-cms.ts';
import { EVERY_ADDRESS, documentAddresses } from './stand-in/addresses.ts';
import { gone, json, notFound } from './stand-in/replies.ts';

const web = siteWithCms();
const DOCUMENTS = Object.entries(documentAddresses('en'));
const apiPath = (address: string) => address.slice('/en'.length);

describe('a page that is there', () => {
  it.each(EVERY_ADDRESS)('answers 200: %s', async (address) => {
    const { status, headers } = await web.page(address);
    expect(status).toBe(200);
    expect(headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=1\b/);
  });

  it.each(EVERY_ADDRESS.filter((address) => address.startsWith('/en')))(
    'answers HEAD like GET, without a body: %s',
    async (address) => {
      const [get, head] = await Promise.all([web.ask(address), web.ask(address, { method: 'HEAD' })]);
      const { date: _date, 'content-length': _length, 'x-request-id': _id, ...same } = get.headers;
      expect(head).toMatchObject({
        status: get.status,
        headers: { ...same, connection: expect.anything() },
        body: '',
      });
    },
  );
});

describe('a page that is not there', () => {
  it.each(['article', 'technique', 'topic', 'author'])('answers 404: a slug that no %s has', async (kind) => {
    const { status, headers, $ } = await web.page(`/en/${kind}s/nothing`);
    expect(status).toBe(404);
    expect($('h1').text()).toBe('This page cannot be found');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical], link[hreflang]')).toHaveLength(0);
    expect(headers['cache-control']).not.toContain('no-store');
  });

  it.each([
    ['an unknown locale', '/xx'],
    ['a page under an unknown locale', '/xx/articles'],
    ['a file that nobody put there', '/robots.php'],
    ['a segment that no page has', '/en/nothing'],
    ['a segment too many', '/en/articles/relieving-back-pain/print'],
    ['a spelling that is none', '/en/articles/%ff'],
    ['half an escape', '/en/articles/%e'],
    ['a control character', '/en/articles/a%00b'],
    ['a slug that no document can have', `/en/articles/${'a'.repeat(500)}`],
    ['a page past the last', '/en/articles?page=2'],
    ['a page that is no number', '/en/articles?page=two'],
    ['a filter that leads to nothing', '/en/articles?topic=nothing'],
    ['two filters at once', '/en/articles?topic=lower-back-pain&technique=swedish-massage'],
    ['a repeated parameter', '/en/articles?topic=lower-back-pain&topic=lower-back-pain'],
  ])('answers 404: %s', async (_what, address) => {
    const { status, $ } = await web.page(address);
    expect(status).toBe(404);
    expect($('h1')).toHaveLength(1);
  });

  it.each(DOCUMENTS)('answers 404 with the languages that the %s can be read in', async (_kind, address) => {
    const alternates = [
      { locale: 'ja' as const, path: `/ja${apiPath(address)}`, title: '日本語の題', indexable: true },
    ];
    web.cms.answer(apiPath(address), notFound({ alternates }));
    const { status, $ } = await web.page(address);
    expect(status).toBe(404);
    const link = $(`main a[href="/ja${apiPath(address)}"]`);
    expect([link.text(), link.attr('lang'), link.attr('hreflang')]).toEqual(['日本語の題', 'ja', 'ja']);
  });

  it('answers 404 where a slug may mean several documents', async () => {
    const candidate = { kind: 'article' as const, title: 'Backs', locale: 'en' as const };
    const candidates = ['/en/articles/a', '/en/articles/b'].map((path, id) => ({
      ...candidate,
      id: String(id),
      path,
    }));
    web.cms.answer('/articles/back', notFound({ candidates }));
    expect((await web.page('/en/articles/back')).status).toBe(404);
  });
});

describe('a page that was withdrawn', () => {
  it.each(DOCUMENTS)('answers 410 with the languages that the %s can be read in', async (_kind, address) => {
    web.cms.answer(
      apiPath(address),
      gone([{ locale: 'ar', path: `/ar${apiPath(address)}`, title: 'عنوان', indexable: true }]),
    );
    const { status, $ } = await web.page(address);
    expect(status).toBe(410);
    expect($('h1').text()).toBe('This page was withdrawn');
    expect($(`main a[href="/ar${apiPath(address)}"]`).attr('dir')).toBe('rtl');
  });
});

describe('errors in the reader’s language', () => {
  const HEADINGS = {
    en: 'This page cannot be found',
    de: 'Diese Seite ist nicht zu finden',
  };
  it.each(LOCALE_CODES)('are designed and localized: 404 and 410 in %s', async (locale) => {
    web.cms.answer('/articles/gone', gone());
    const [missing, withdrawn] = await Promise.all([
      web.page(`/${locale}/articles/nothing`),
      web.page(`/${locale}/articles/gone`),
    ]);
    for (const { $ } of [missing, withdrawn]) {
      expect($('html').attr('lang')).toMatch(new RegExp(`^${locale}\\b`));
      expect($('header a, footer a').length).toBeGreaterThan(10);
      expect($('main a[href]').length).toBeGreaterThan(0);
    }
    expect(missing.$('h1').text()).not.toBe(withdrawn.$('h1').text());
    if (locale !== 'en') expect(missing.$('h1').text()).not.toBe(HEADINGS.en);
  });

  it('follow Accept-Language where the address names no locale', async () => {
    const { status, headers, $ } = await web.page('/nothing', { headers: { 'accept-language': 'ja' } });
    expect([status, $('html').attr('lang')]).toEqual([404, 'ja']);
    // So that a shared cache does not send it to everybody.
    expect(headers['vary']).toContain('Accept-Language');
  });
});

/** The content API's answer to a question that the site should not have asked. */
const REFUSAL = { status: 400, name: 'BadRequest', message: 'Unknown parameter.', details: { errors: [] } };

it('answers 500, designed and never kept, where the site itself makes a mistake', async () => {
  web.cms.answer('/articles/relieving-back-pain', json({ data: null, error: REFUSAL }, 400));
  const { status, headers, body, $ } = await web.page('/en/articles/relieving-back-pain');
  expect(status).toBe(500);
  expect(headers['cache-control']).toBe('no-store');
  expect($('h1').text()).toBe('Something went wrong on our side');
  expect(body).not.toMatch(/Unknown parameter|ContentBadRequest|\.mjs|node_modules/);
});

it('writes down a mistake of the site itself', async () => {
  web.cms.answer('/articles/relieving-back-pain', json({ data: null, error: REFUSAL }, 400));
  await web.ask('/en/articles/relieving-back-pain');
  expect(web.site.said()).toContain(REFUSAL.message);
});

describe('a method that is no reading', () => {
  const ADDRESSES = ['/', '/en', documentAddresses('en').article, '/en/nothing', '/favicon.svg', '/healthz'];
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)(
    'is refused everywhere, with the methods that are not: %s',
    async (method) => {
      for (const address of ADDRESSES) {
        const { status, headers } = await web.ask(address, { method });
        expect([address, status]).toEqual([address, 405]);
        expect(headers).toMatchObject({
          allow: 'GET, HEAD',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
      }
      expect(web.cms.asked).toEqual([]);
    },
  );

  it('is refused where hooks are sent, with the one that is not', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE'] as const) {
      const { status, headers } = await web.ask('/hooks/content', { method });
      expect([method, status, headers.allow]).toEqual([method, 405, 'POST']);
    }
  });
});

describe('what runs the site', () => {
  it('healthz says that the process lives, readyz that it has reached the CMS', async () => {
    expect(await web.ask('/healthz')).toMatchObject({
      status: 200,
      body: 'ok',
      headers: { 'cache-control': 'no-store' },
    });
    expect(await web.ask('/readyz')).toMatchObject({
      status: 200,
      body: 'ready',
      headers: { 'cache-control': 'no-store' },
    });
  });

  it.each([
    '/__nuxt_content/pages_en/query',
    '/__nuxt_content/pages_en/sql_dump.txt',
    '/__nuxt_content/pages_en/sql_dump',
    '/__nuxt_error',
    '/__nuxt_error?statusCode=404&url=/en/x',
    '/__nuxt_island/x',
    '/api/_content/x',
    '/_nuxt/builds/latest.json',
  ])('keeps the framework’s own endpoints to itself: %s', async (address) => {
    for (const method of ['GET', 'POST'] as const)
      expect((await web.ask(address, { method })).status).toBe(404);
  });
});
