import { afterEach, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import {
  articleAnswerIn,
  articleListAnswerIn,
  authorAnswerIn,
  homeAnswerIn,
  localesAnswer,
  siteAnswerIn,
  techniqueAnswer,
  techniqueListAnswer,
  topicAnswerIn,
  topicListAnswerIn,
} from '@wellspring/content-model/examples';
import { createContentClient } from './index.ts';
import type { ContentClient, ContentClientOptions } from './index.ts';
import { json, startServer } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';

let server: LocalServer;
let client: ContentClient;

async function serve(replies: [Reply, ...Reply[]], options: Partial<ContentClientOptions> = {}) {
  server = await startServer(...replies);
  client = createContentClient({ baseURL: server.baseURL, ...options });
}

afterEach(async () => {
  client.close();
  await server.close();
});

const seen = () => server.requests.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`);

describe('every method asks for its path and gives the parsed answer', () => {
  const authors = {
    data: [authorAnswerIn('fr').data],
    meta: { requestedLocale: 'fr', pagination: { page: 1, pageSize: 100, pageCount: 1, total: 1 } },
  };
  test.each<[string, (api: ContentClient) => Promise<unknown>, string, unknown]>([
    [
      'articles.list',
      (api) =>
        api.articles.list({ locale: 'ar', page: 2, pageSize: 12, region: 'lower-back', sort: 'publishedAt' }),
      '/api/v1/articles?locale=ar&page=2&pageSize=12&region=lower-back&sort=publishedAt',
      articleListAnswerIn('ar'),
    ],
    [
      'articles.get',
      (api) => api.articles.get('rueckenschmerzen-lindern', { locale: 'de', fallback: 'none' }),
      '/api/v1/articles/rueckenschmerzen-lindern?fallback=none&locale=de',
      articleAnswerIn('de'),
    ],
    ['techniques.list', (api) => api.techniques.list(), '/api/v1/techniques', techniqueListAnswer],
    [
      'techniques.get',
      (api) => api.techniques.get('swedish-massage', { locale: 'en' }),
      '/api/v1/techniques/swedish-massage?locale=en',
      techniqueAnswer,
    ],
    [
      'topics.list',
      (api) => api.topics.list({ locale: 'ja', fallback: 'default' }),
      '/api/v1/topics?fallback=default&locale=ja',
      topicListAnswerIn('ja'),
    ],
    [
      'topics.get',
      (api) => api.topics.get('lower-back-pain', { locale: 'ja' }),
      '/api/v1/topics/lower-back-pain?locale=ja',
      topicAnswerIn('ja'),
    ],
    ['authors.list', (api) => api.authors.list({ locale: 'fr' }), '/api/v1/authors?locale=fr', authors],
    [
      'authors.get',
      (api) => api.authors.get('mara-lind', { locale: 'fr' }),
      '/api/v1/authors/mara-lind?locale=fr',
      authorAnswerIn('fr'),
    ],
    ['home.get', (api) => api.home.get({ locale: 'ar' }), '/api/v1/home?locale=ar', homeAnswerIn('ar')],
    ['site.get', (api) => api.site.get({ locale: 'ar' }), '/api/v1/site?locale=ar', siteAnswerIn('ar')],
    ['locales.list', (api) => api.locales.list(), '/api/v1/locales', localesAnswer],
  ])('%s', async (_name, ask, path, answer) => {
    await serve([json(answer)]);
    await expect(ask(client)).resolves.toEqual(answer);
    expect(seen()).toEqual([`GET ${path}`]);
  });
});

describe('what is sent', () => {
  test('slugs in any script, encoded, in NFC', async () => {
    await serve([json(articleAnswerIn('ar'))]);
    await client.articles.get('تخفيف-آلام-الظهر/؟&x', { locale: 'ar' });
    await client.articles.get('ru\u0308cken');
    expect(server.requests.map(({ url }) => url)).toEqual([
      `/api/v1/articles/${encodeURIComponent('تخفيف-آلام-الظهر/؟&x')}?locale=ar`,
      '/api/v1/articles/r%C3%BCcken',
    ]);
  });

  test('parameters in one order, without those that are undefined, in NFC', async () => {
    await serve([json(articleListAnswerIn('en'))]);
    await client.articles.list({ topic: 'ru\u0308cken', author: undefined, locale: 'en' });
    expect(server.requests[0]?.url).toBe('/api/v1/articles?locale=en&topic=r%C3%BCcken');
  });

  test('the token, where there is one, and a wish for JSON', async () => {
    await serve([json(localesAnswer)], { token: 'site-token_1.2' });
    await client.locales.list();
    const anonymous = createContentClient({ baseURL: server.baseURL });
    await anonymous.locales.list();
    anonymous.close();
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer site-token_1.2',
      undefined,
    ]);
    expect(server.requests[0]?.headers.accept).toBe('application/json');
  });

  test('under the path that the CMS is reached at, with or without a slash at its end', async () => {
    await serve([json(localesAnswer)]);
    for (const baseURL of [`${server.baseURL}/cms`, `${server.baseURL}/cms/`]) {
      const other = createContentClient({ baseURL });
      await other.locales.list();
      other.close();
    }
    expect(seen()).toEqual(['GET /cms/api/v1/locales', 'GET /cms/api/v1/locales']);
  });

  test('directly, whatever proxy the environment names', async () => {
    await serve([json(localesAnswer)]);
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = 'http://127.0.0.1:1';
    try {
      await expect(client.locales.list()).resolves.toEqual(localesAnswer);
    } finally {
      if (before === undefined) delete process.env['http_proxy'];
      else process.env['http_proxy'] = before;
    }
  });
});

describe('what is read', () => {
  test('compressed answers', async () => {
    const body = gzipSync(JSON.stringify(localesAnswer));
    await serve([
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(body);
      },
    ]);
    await expect(client.locales.list()).resolves.toEqual(localesAnswer);
  });

  test('answers of a newer server, without the fields that were added since', async () => {
    const answer = articleAnswerIn('en');
    const newer: unknown = JSON.parse(
      JSON.stringify({ ...answer, links: { self: '/' } })
        .replace('"kind":"article"', '"kind":"article","mood":{"calm":true}')
        .replace('"type":"callout"', '"type":"callout","tint":"#fff"')
        .replace('"type":"list-item"', '"type":"list-item","checked":false'),
    );
    expect(JSON.stringify(newer)).toMatch(/mood.*tint.*checked.*links/);
    await serve([json(newer)]);
    await expect(client.articles.get('relieving-back-pain')).resolves.toEqual(answer);
  });

  test('one after the other by one connection, and no more at once than allowed', async () => {
    const waiting: (() => void)[] = [];
    const answerTogether: Reply = (response, request) => {
      waiting.push(() => json(localesAnswer)(response, request));
      if (waiting.length === 2) for (const answer of waiting.splice(0)) answer();
    };
    await serve([json(localesAnswer), json(localesAnswer), answerTogether], { maxSockets: 2 });
    await client.locales.list();
    await client.locales.list();
    expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1]);

    await Promise.all([1, 2, 3, 4].map(() => client.locales.list()));
    expect(new Set(server.requests.map(({ connection }) => connection)).size).toBe(2);
  });
});

describe('options', () => {
  test.each([
    [{ baseURL: 'cms:1337' }, /baseURL/],
    [{ baseURL: '/api' }, /absolute/],
    [{ baseURL: 'http://user:secret@cms.example' }, /password/],
    [{ baseURL: 'http://cms.example/api/v1/' }, /the client adds it/],
    [{ baseURL: 'http://cms.example/?x=1' }, /query/],
    [{ baseURL: 'http://cms.example', token: 'line\nbreak' }, /token/],
    [{ baseURL: 'http://cms.example', timeoutMs: 0 }, /timeoutMs/],
    [{ baseURL: 'http://cms.example', deadlineMs: Number.NaN }, /deadlineMs/],
    [{ baseURL: 'http://cms.example', retries: -1 }, /retries/],
  ])('%j is refused with a sentence', (options, sentence) => {
    expect(() => createContentClient(options)).toThrow(TypeError);
    expect(() => createContentClient(options)).toThrow(sentence);
    expect(() => createContentClient(options)).not.toThrow(/secret|break/);
  });
});
