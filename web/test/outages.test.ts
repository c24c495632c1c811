import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES, localeOf } from '@wellspring/content-model';
import { articleListAnswerIn } from '@wellspring/content-model/examples';
import { ask } from './harness/ask.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { startSite } from './harness/start-site.ts';
import { cmsAddresses, documentAddresses } from './stand-in/addresses.ts';
import { techniqueListAnswerIn } from './stand-in/example-site.ts';
import { breakOff, hang, json, notFound, reset, text } from './stand-in/replies.ts';
import type { Reply } from './stand-in/replies.ts';

const web = siteWithCms();
const ARTICLE = documentAddresses('en').article;
const ENGLISH = 'We cannot reach our articles right now';

const OUTAGES: readonly (readonly [string, Reply])[] = [
  ['answers 500', text('<h1>Oops</h1>', { status: 500 })],
  ['answers 503', text('', { status: 503 })],
  ['answers 429', text('', { status: 429 })],
  ['breaks the connection', reset],
  ['breaks off in the middle', breakOff],
  ['answers with JSON that is none', text('{"data":', { type: 'application/json' })],
  ['answers with another shape', json({ data: {}, meta: {} })],
  ['answers with a web page', text('<h1>Welcome</h1>')],
  ['answers 404 as another server would', text('<h1>Not Found</h1>', { status: 404 })],
  [
    'answers 404 without a word about a document',
    json(
      { data: null, error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} } },
      404,
    ),
  ],
  ['answers 410 as a proxy would', text('gone', { status: 410, type: 'text/plain' })],
  ['leads elsewhere', text('', { status: 302, headers: { location: '/login' } })],
  ['refuses the token', json({ data: null }, 401)],
];

describe.each(OUTAGES)('while the CMS %s', (_how, reply) => {
  it('every page that needs it is 503, never 404, says when to come back, and is never kept', async () => {
    web.cms.answerAll(reply);
    for (const address of cmsAddresses('en')) {
      const { status, headers, $ } = await web.page(address);
      expect([address, status, $('h1').text()]).toEqual([address, 503, ENGLISH]);
      expect(headers['cache-control']).toBe('no-store');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});

describe('an outage', () => {
  it.each(LOCALE_CODES)('is told of in %s, by a page that is designed', async (locale) => {
    await web.cms.goAway();
    try {
      const { status, headers, $ } = await web.page(`/${locale}/articles`);
      expect(status).toBe(503);
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '30' });
      expect($('html').attr('lang')).toBe(localeOf(locale).tag);
      expect($('h1').text() === ENGLISH).toBe(locale === 'en');
      expect($('header, main, footer')).toHaveLength(3);
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
      expect($('link[rel=canonical], link[hreflang]')).toHaveLength(0);
    } finally {
      await web.cms.comeBack();
    }
  });

  it('ends by itself when the CMS is back', async () => {
    await web.cms.goAway();
    const during = await web.ask(ARTICLE).finally(() => web.cms.comeBack());
    expect([during.status, (await web.ask(ARTICLE)).status]).toEqual([503, 200]);
  });

  it('is not waited for longer than a reader has patience', async () => {
    web.cms.answerAll(hang);
    const begun = performance.now();
    const answers = await Promise.all(cmsAddresses('en').map((address) => web.ask(address)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503));
    expect(performance.now() - begun).toBeLessThan(6000);
  });

  it('passes on when the CMS asks to be tried again', async () => {
    web.cms.answerAll(text('', { status: 503, headers: { 'retry-after': '70' } }));
    expect((await web.ask(ARTICLE)).headers['retry-after']).toBe('70');
  });

  it('of one part of a page is an outage of the page, not a page without the part', async () => {
    web.cms.answer('/techniques', text('', { status: 500 }));
    expect((await web.ask('/en')).status).toBe(503);
  });

  it('leaves alone what needs no CMS: the way in, the pages from files, the health of the process', async () => {
    web.cms.answerAll(text('', { status: 500 }));
    const statuses = await Promise.all(
      ['/', '/de/about', '/healthz', '/favicon.svg'].map(async (address) => (await web.ask(address)).status),
    );
    expect(statuses).toEqual([302, 200, 200, 200]);
  });

  it('keeps a site that has never reached the CMS from being ready, and no other', async () => {
    web.cms.answerAll(text('', { status: 500 }));
    const fresh = await startSite({ CMS_URL: web.cms.origin });
    try {
      expect((await ask(fresh, '/readyz')).status).toBe(503);
      expect((await ask(fresh, '/healthz')).status).toBe(200);
      web.cms.behave();
      expect((await ask(fresh, '/readyz')).status).toBe(200);
      web.cms.answerAll(text('', { status: 500 }));
      expect((await ask(fresh, '/readyz')).status).toBe(200);
    } finally {
      await fresh.end();
    }
  });

  it('is written down with the request that failed', async () => {
    web.cms.answerAll(text('', { status: 500 }));
    await web.ask(ARTICLE);
    expect(web.site.said()).toMatch(
      /"level":"warn","message":"The content API answered 500\. \(GET .*\/api\/v1\/articles\/relieving-back-pain\?locale=en\)/,
    );
  });
});

describe('an empty publication is no outage', () => {
  it.each(LOCALE_CODES)('every list is a page that says so, in %s', async (locale) => {
    for (const kind of ['articles', 'techniques', 'topics'] as const) {
      const { meta } = kind === 'techniques' ? techniqueListAnswerIn(locale) : articleListAnswerIn(locale);
      web.cms.answer(
        `/${kind}`,
        json({ data: [], meta: { ...meta, pagination: { ...meta.pagination, pageCount: 0, total: 0 } } }),
      );
    }
    web.cms.answer('/home', notFound());
    for (const address of ['', '/articles', '/techniques', '/topics', '/body']) {
      const { status, $ } = await web.page(`/${locale}${address}`);
      expect([address, status, $('h1').length]).toEqual([address, 200, 1]);
      expect($('main').text().trim().length).toBeGreaterThan(20);
    }
  });
});
