import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { articleAnswerIn, localesAnswer } from '@wellspring/content-model/examples';
import {
  ContentAborted,
  ContentBadRequest,
  ContentError,
  ContentGone,
  ContentMalformed,
  ContentNotFound,
  ContentRateLimited,
  ContentUnavailable,
  createContentClient,
} from './index.ts';
import type { ContentClient, ContentClientOptions } from './index.ts';
import { hang, json, reset, startServer, stopHalfway, text } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';

let server: LocalServer;
let client: ContentClient;

/** Sends one request, unless told otherwise, and gives the error that it ends with. */
async function failureOf(replies: [Reply, ...Reply[]], options: Partial<ContentClientOptions> = {}) {
  server = await startServer(...replies);
  client = createContentClient({ baseURL: server.baseURL, retries: 0, ...options });
  return client.articles.get('back-pain', { locale: 'de' }).then(
    () => {
      throw new Error('The request did not fail.');
    },
    (error: unknown) => {
      if (error instanceof ContentError) return error;
      throw error;
    },
  );
}

afterEach(async () => {
  client.close();
  await server.close();
});

const refusal = (status: number, details: object, message = 'A sentence.') =>
  json({ data: null, error: { status, name: 'Error', message, details } }, status);
const alternates = articleAnswerIn('en').meta.alternates;
const candidates = [
  { id: 'a1', kind: 'article', title: 'Back pain', path: '/de/articles/back-pain', locale: 'en' },
  { id: 'a2', kind: 'article', title: 'Backs', path: '/de/articles/backs', locale: 'en' },
];

describe('what the content API refuses', () => {
  test('404 is ContentNotFound, with the locales or documents there are instead', async () => {
    const error = await failureOf([refusal(404, { alternates }, 'Not in German.')]);
    expect(error).toBeInstanceOf(ContentNotFound);
    expect(error).toMatchObject({
      name: 'ContentNotFound',
      code: 'not-found',
      status: 404,
      method: 'GET',
      url: `${server.baseURL}/api/v1/articles/back-pain?locale=de`,
      attempts: 1,
      alternates,
      candidates: [],
    });
    expect(error.message).toBe(`Not in German. (GET ${error.url})`);
  });

  test('404 with several documents carries the candidates', async () => {
    await expect(failureOf([refusal(404, { candidates })])).resolves.toMatchObject({
      code: 'not-found',
      alternates: [],
      candidates,
    });
  });

  test('404 of what never existed carries no alternates', async () => {
    await expect(failureOf([refusal(404, { alternates: [] })])).resolves.toBeInstanceOf(ContentNotFound);
  });

  test('410 is ContentGone', async () => {
    const error = await failureOf([refusal(410, { alternates })]);
    expect(error).toBeInstanceOf(ContentGone);
    expect(error).toMatchObject({ code: 'gone', status: 410, alternates });
  });

  test('400 is ContentBadRequest, with every problem', async () => {
    const errors = [
      { path: ['pageSize'], message: 'Too large.', given: '500', allowed: 'a number up to 100' },
    ];
    const error = await failureOf([refusal(400, { errors })]);
    expect(error).toBeInstanceOf(ContentBadRequest);
    expect(error).toMatchObject({ code: 'bad-request', status: 400, problems: errors });
  });

  test('429 is ContentRateLimited, with the seconds to wait', async () => {
    const error = await failureOf([text('slow down', 429, 'text/plain', { 'retry-after': '7' })]);
    expect(error).toBeInstanceOf(ContentRateLimited);
    expect(error).toMatchObject({ code: 'rate-limited', status: 429, retryAfterSeconds: 7 });
  });

  test.each(['', '.', '..', 'a'.repeat(401), '\uD800'])(
    'a slug that cannot be (%j) is not asked for',
    async (slug) => {
      server = await startServer(json(articleAnswerIn('en')));
      client = createContentClient({ baseURL: server.baseURL });
      const error = await client.articles.get(slug).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ContentNotFound);
      expect(error).toMatchObject({ status: null, attempts: 0 });
      expect(server.requests).toEqual([]);
    },
  );
});

describe('a 404 or 410 that is not the content API’s own never counts as one', () => {
  test.each<[string, Reply]>([
    ['a page of another server', text('<h1>Not Found</h1>', 404, 'text/html')],
    ['a CMS without the route', refusal(404, {}, 'Not Found')],
    ['another shape', json({ message: 'Not Found' }, 404)],
    [
      'another status inside',
      json({ data: null, error: { status: 500, name: 'E', message: '', details: { alternates } } }, 404),
    ],
    ['an empty body', text('', 404, 'application/json')],
    ['a 410 of a proxy', text('gone', 410, 'text/plain')],
    ['a 410 without details', refusal(410, {})],
  ])('%s', async (_what, reply) => {
    const error = await failureOf([reply]);
    expect(error).toBeInstanceOf(ContentMalformed);
    expect(error.code).toBe('malformed');
  });
});

describe('an outage is ContentUnavailable', () => {
  test.each([500, 502, 503, 504])('%d', async (status) => {
    const error = await failureOf([text('<h1>Oops</h1>', status, 'text/html', { 'retry-after': '30' })]);
    expect(error).toBeInstanceOf(ContentUnavailable);
    expect(error).toMatchObject({ code: 'unavailable', status, retryAfterSeconds: 30 });
  });

  test('a broken connection, with its cause', async () => {
    const error = await failureOf([reset]);
    expect(error).toBeInstanceOf(ContentUnavailable);
    expect(error).toMatchObject({ status: null, retryAfterSeconds: null, cause: { code: 'ECONNRESET' } });
  });

  test('nobody on the port', async () => {
    await failureOf([reset]);
    await server.close();
    const error = await client.locales.list().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ContentUnavailable);
    expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  test('a name that does not resolve', async () => {
    await failureOf([reset]);
    const lost = createContentClient({ baseURL: 'http://cms.invalid', retries: 0 });
    await expect(lost.locales.list()).rejects.toBeInstanceOf(ContentUnavailable);
  });

  test.each<[string, Reply]>([
    ['an answer that breaks off', stopHalfway('reset', { 'content-length': '1000' })],
    ['a chunked answer that breaks off', stopHalfway('reset')],
    [
      'a compressed answer that breaks off',
      (response) => {
        const body = gzipSync(JSON.stringify(articleAnswerIn('en')));
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.write(body.subarray(0, 100), () => response.socket?.destroy());
      },
    ],
  ])('%s', async (_what, reply) => {
    await expect(failureOf([reply])).resolves.toBeInstanceOf(ContentUnavailable);
  });

  test.each<[string, Reply]>([
    ['no answer', hang],
    ['an answer that stops halfway', stopHalfway('hang')],
    [
      'an answer that drips, so that the socket is never silent',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 10);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('%s in time', async (_what, reply) => {
    const begun = performance.now();
    const error = await failureOf([reply], { timeoutMs: 100 });
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(error).toBeInstanceOf(ContentUnavailable);
    expect(error).toMatchObject({ status: null });
    expect(error.message).toContain('in time');
  });
});

describe('an answer that is none is ContentMalformed', () => {
  const whole = JSON.stringify(articleAnswerIn('en'));
  test.each<[string, Reply, RegExp]>([
    ['truncated JSON', text(whole.slice(0, -20), 200, 'application/json'), /not valid JSON/],
    ['an empty body', text('', 200, 'application/json'), /not valid JSON/],
    ['JSON as a web page', text(whole, 200, 'text/html'), /text\/html/],
    ['no content type', (response) => response.writeHead(200).end(whole), /no content type/],
    ['another shape', json({ data: null, meta: {} }), /data/],
    [
      'a document of another kind',
      json({ ...articleAnswerIn('en'), data: localesAnswer.data[0] }),
      /data\.id: .*and \d+ more/,
    ],
    ['a redirect', text('', 302, 'text/html', { location: '/elsewhere' }), /302.*Redirects are not followed/],
    ['a refused token', json({ data: null }, 401), /401.*Check the token/],
    ['204', (response) => response.writeHead(204).end(), /204/],
  ])('%s', async (_what, reply, sentence) => {
    const error = await failureOf([reply], { retries: 2 });
    expect(error).toBeInstanceOf(ContentMalformed);
    expect(error.message).toMatch(sentence);
    expect(server.requests).toHaveLength(1);
  });

  test.each<[string, Reply]>([
    ['a huge body', text(' '.repeat(100_000), 200, 'application/json')],
    [
      'a body that unpacks to a huge one',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(gzipSync(' '.repeat(10_000_000)));
      },
    ],
  ])('%s', async (_what, reply) => {
    const error = await failureOf([reply], { maxAnswerBytes: 50_000, retries: 2 });
    expect(error).toBeInstanceOf(ContentMalformed);
    expect(error.message).toContain('larger');
    expect(server.requests).toHaveLength(1);
  });
});

describe('the caller’s signal', () => {
  test('ends a request under way, and its connection', async () => {
    const reason = new Error('The visitor left.');
    const controller = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    server = await startServer((response) => {
      closed = once(response, 'close');
      controller.abort(reason);
    });
    client = createContentClient({ baseURL: server.baseURL });
    const error = await client.locales.list({ signal: controller.signal }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentAborted);
    expect(error).toMatchObject({ code: 'aborted', cause: reason });
    await closed;
    expect(server.requests).toHaveLength(1);
  });

  test('ends a pause between attempts', async () => {
    server = await startServer(text('', 503, 'text/plain', { 'retry-after': '60' }));
    const controller = new AbortController();
    const abortDuringPause = () => {
      setImmediate(() => controller.abort());
      return 0;
    };
    client = createContentClient({ baseURL: server.baseURL, deadlineMs: 100_000, random: abortDuringPause });
    await expect(client.locales.list({ signal: controller.signal })).rejects.toBeInstanceOf(ContentAborted);
    expect(server.requests).toHaveLength(1);
  });

  test('that has fired already sends nothing', async () => {
    server = await startServer(json(localesAnswer));
    client = createContentClient({ baseURL: server.baseURL });
    await expect(client.locales.list({ signal: AbortSignal.abort() })).rejects.toBeInstanceOf(ContentAborted);
    expect(server.requests).toEqual([]);
  });
});
