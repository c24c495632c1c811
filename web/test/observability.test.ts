import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cmsAddresses, documentAddresses } from './stand-in/addresses.ts';
import { json, text } from './stand-in/replies.ts';
import { ask } from './harness/ask.ts';
import { freePort } from './harness/free-port.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { runSite, startSite } from './harness/start-site.ts';
import type { Site } from './harness/start-site.ts';

const HOST = '127.0.0.1';
const metricsPort = await freePort();
const web = siteWithCms({ WEB_METRICS_PORT: String(metricsPort) });
const ARTICLE = documentAddresses('en').article;
const ID = '4f3c2b1a4f3c2b1a4f3c2b1a4f3c2b1a';
const NEW_ID = /^[\da-f-]{36}$/;

const metrics = async (): Promise<string> => (await fetch(`http://${HOST}:${metricsPort}/metrics`)).text();
/** The log, event by event. */
const log = (): { level: string; message: string; requestId?: string; error?: { message: string } }[] =>
  web.site
    .said()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('a request', () => {
  const everywhere = [
    ARTICLE,
    '/',
    '/en/no-such-page',
    '/healthz',
    '/favicon.svg',
    '/__nuxt_error',
    '/%',
    '/en/',
  ];

  it.each(everywhere)('is named in its answer, by an id of its own: %s', async (address) => {
    const ids = [await web.ask(address), await web.ask(address)].map(
      ({ headers }) => headers['x-request-id'],
    );
    for (const id of ids) expect(id).toMatch(NEW_ID);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps the name that it came with, if that is one', async () => {
    const named = async (id: string) =>
      (await web.ask(ARTICLE, { headers: { 'X-Request-Id': id } })).headers['x-request-id'];
    expect(await named(ID)).toBe(ID);
    for (const none of ['short', 'with "quotes" in it', 'x'.repeat(129)])
      expect(await named(none)).toMatch(NEW_ID);
  });

  it('is named the same in every question to the CMS, whatever else is asked meanwhile', async () => {
    const ids = ['reader-one', 'reader-two', 'reader-three'];
    await Promise.all(ids.map((id) => web.ask(`/en`, { headers: { 'X-Request-Id': id } })));
    expect(new Set(web.cms.requestIds)).toEqual(new Set(ids));
  });
});

describe('the log', () => {
  it('names the request whose page the CMS has kept from being made', async () => {
    web.cms.answerAll(text('', { status: 500 }));
    const { status, headers } = await web.ask(ARTICLE);
    expect(status).toBe(503);
    expect(log().find(({ requestId }) => requestId === headers['x-request-id'])).toMatchObject({
      level: 'warn',
      message: expect.stringContaining('The content API answered 500.'),
    });
  });

  it('names the request that ran into a mistake of ours, once, and says nothing of what was asked', async () => {
    web.cms.answerAll(
      json(
        { data: null, error: { status: 400, name: 'No', message: 'A wrong question.', details: {} } },
        400,
      ),
    );
    const { status, headers } = await web.ask(`${ARTICLE}?q=secret-sorrow`, {
      headers: { 'X-Request-Id': ID },
    });
    expect([status, headers['x-request-id']]).toEqual([500, ID]);
    const told = log().filter(({ level, requestId }) => level === 'error' && requestId === ID);
    expect(told).toEqual([
      expect.objectContaining({ message: 'A page could not be made.', error: expect.any(Object) }),
    ]);
    expect(web.site.said()).not.toContain('sorrow');
  });

  it('is one JSON object a line, the greeting too', () => {
    expect(log()[0]).toMatchObject({ level: 'info', message: expect.stringMatching(/^Listening on /) });
  });
});

describe('health', () => {
  it.each(['/healthz', '/readyz'])('%s is answered to GET and HEAD, and never kept', async (address) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const { status, headers, body } = await web.ask(address, { method });
      expect([status, headers['cache-control'], body !== '']).toEqual([200, 'no-store', method === 'GET']);
    }
  });
});

describe('metrics', () => {
  it('are on their own port, and nothing else is', async () => {
    expect((await web.ask('/metrics')).status).toBe(404);
    for (const address of [ARTICLE, '/', '/healthz'])
      expect((await fetch(`http://${HOST}:${metricsPort}${address}`)).status).toBe(404);
  });

  it('measure requests by kind, renders, and calls of the CMS by how they ended', async () => {
    for (const address of cmsAddresses('en')) await web.ask(address);
    await web.ask('/en/no-such-page');
    web.cms.answerAll(text('', { status: 500 }));
    await web.ask(ARTICLE);
    const told = await metrics();
    for (const [kind, status] of [
      ['home', '2xx'],
      ['article', '2xx'],
      ['article-list', '2xx'],
      ['other', '4xx'],
      ['article', '5xx'],
    ])
      expect(told).toMatch(
        new RegExp(
          `^wellspring_web_request_duration_seconds_count{kind="${kind}",status="${status}"} [1-9]`,
          'm',
        ),
      );
    expect(told).toMatch(/^wellspring_web_render_duration_seconds_count\{kind="article"\} [1-9]/m);
    const call = 'wellspring_web_cms_call_duration_seconds_count';
    expect(told).toMatch(new RegExp(`^${call}{endpoint="/articles/…",outcome="ok"} [1-9]`, 'm'));
    expect(told).toMatch(new RegExp(`^${call}{endpoint="/articles/…",outcome="unavailable"} [1-9]`, 'm'));
  });

  it('hold nothing that somebody typed, so that nobody can make more of them', async () => {
    const count = async () =>
      (await metrics()).match(/^wellspring_web_request_duration_seconds_count/gm)?.length;
    await web.ask('/en/secret-sorrow');
    const before = await count();
    for (let number = 0; number < 20; number += 1) {
      await web.ask(`/en/secret-sorrow-${number}`);
      await web.ask(`/secret-sorrow-${number}/sorrow?sorrow=${number}`);
    }
    expect(await count()).toBe(before);
    expect(await metrics()).not.toContain('sorrow');
  });

  it('whose port is taken end the start, in one sentence', async () => {
    const { code, said } = await runSite({
      WEB_PORT: String(await freePort()),
      WEB_METRICS_PORT: String(metricsPort),
      CMS_URL: web.cms.origin,
    });
    expect([code, said.trim().split('\n').at(-1)]).toEqual([
      1,
      `Port ${metricsPort} at ${HOST}, wanted for metrics, is already in use: set WEB_METRICS_PORT to a free port.`,
    ]);
  });
});

describe('a page that is kept', () => {
  const port = freePort();
  let site: Site;
  beforeAll(async () => {
    site = await startSite({
      CMS_URL: web.cms.origin,
      PAGE_MEMORY_MB: '16',
      WEB_METRICS_PORT: String(await port),
    });
  });
  afterAll(() => site.end());

  it('is named anew for each reader, and counted by where it came from', async () => {
    const answers = [await ask(site, ARTICLE), await ask(site, ARTICLE), await ask(site, ARTICLE)];
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(3);
    const told = await (await fetch(`http://${HOST}:${await port}/metrics`)).text();
    // What is kept is purged once when the site first reads the log of events, before, between or after these answers.
    const hits = answers.filter(({ headers }) => headers['cache-status'] === 'wellspring; hit').length;
    expect(hits).toBeGreaterThan(0);
    expect(told.split('\n').filter((line) => /^wellspring_web_page_(?!cache_bytes)/.test(line))).toEqual([
      `wellspring_web_page_answers_total{from="hit"} ${hits}`,
      `wellspring_web_page_answers_total{from="miss"} ${answers.length - hits}`,
      'wellspring_web_page_answers_total{from="stale"} 0',
      `wellspring_web_page_renders_total ${answers.length - hits}`,
      'wellspring_web_page_cache_entries 1',
    ]);
    expect(told).toMatch(/^wellspring_web_page_cache_bytes [1-9]\d{3,}$/m);
  });
});
