import { inspect } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import type { SearchAnswer } from '@wellspring/content-model';
import { createContentClient } from './index.ts';
import type { ContentClient } from './index.ts';
import { json, startServer } from './local-server.ts';
import type { LocalServer } from './local-server.ts';

let server: LocalServer;
let client: ContentClient;

const answerOf = (page: number, pageCount: number): SearchAnswer => ({
  data: [
    {
      id: `doc${page}`,
      kind: 'article',
      title: 'Rückenschmerzen lindern',
      path: '/de/articles/rueckenschmerzen-lindern',
      locale: 'de',
      fallback: null,
      excerpt: '… was bei Rückenschmerzen hilft …',
      ranges: [{ field: 'title', start: 0, end: 15 }],
      score: 3.5,
    },
  ],
  meta: {
    requestedLocale: 'de',
    pagination: { page, pageSize: 20, pageCount, total: pageCount },
    suggestion: null,
  },
});

/** Answers every page that is asked for. */
async function serve(pageCount: number) {
  server = await startServer((response, request) => {
    const page = Number(new URL(request.url, 'http://localhost').searchParams.get('page') ?? 1);
    json(answerOf(page, pageCount))(response, request);
  });
  client = createContentClient({ baseURL: server.baseURL });
}

afterEach(async () => {
  client.close();
  await server.close();
});

const asked = () => server.requests.map(({ url }) => decodeURIComponent(url));

test('a page of hits is asked for by its words, in NFC', async () => {
  await serve(1);
  const query = { q: 'ru\u0308cken', locale: 'de', kind: 'article', fallback: 'default' } as const;
  await expect(client.search.list(query)).resolves.toEqual(answerOf(1, 1));
  expect(asked()).toEqual(['/api/v1/search?fallback=default&kind=article&locale=de&q=rücken']);
});

test('all hits are read, from the page asked for to the last', async () => {
  await serve(4);
  const ids: string[] = [];
  for await (const { id } of client.search.all({ q: 'x', page: 2 })) ids.push(id);
  expect(ids).toEqual(['doc2', 'doc3', 'doc4']);
  expect(asked()).toEqual([2, 3, 4].map((page) => `/api/v1/search?page=${page}&q=x`));
});

test('nothing is asked for beyond the last page that the API gives', async () => {
  await serve(80);
  let pages = 0;
  for await (const { meta } of client.search.pages({ q: 'x' })) pages = meta.pagination.page;
  expect(pages).toBe(50);
  expect(server.requests).toHaveLength(50);
});

test('what is searched for stands in no error, whatever goes wrong', async () => {
  server = await startServer((response) => response.writeHead(500).end());
  client = createContentClient({ baseURL: server.baseURL, retries: 0 });
  const error: unknown = await client.search
    .list({ q: 'hämorrhoiden', locale: 'de' })
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 500, url: expect.stringContaining('/search?') });
  expect(decodeURIComponent(inspect(error))).not.toContain('morrhoid');
});
