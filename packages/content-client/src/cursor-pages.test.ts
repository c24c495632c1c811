import { afterEach, describe, expect, test } from '@jest/globals';
import {
  articleAnswerIn,
  changeEvents,
  changesPages,
  indexEntries,
  indexPages,
} from '@wellspring/content-model/examples';
import type { ChangeEvent, IndexEntry } from '@wellspring/content-model';
import { ContentAborted, ContentCursorUnknown, ContentMalformed, createContentClient } from './index.ts';
import type { ContentClient } from './index.ts';
import { json, startServer } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';

let server: LocalServer;
let client: ContentClient;

async function serve(...replies: [Reply, ...Reply[]]) {
  server = await startServer(...replies);
  client = createContentClient({ baseURL: server.baseURL, retries: 0 });
}

afterEach(async () => {
  client.close();
  await server.close();
});

const asked = () => server.requests.map(({ url }) => url);

/** Everything that an iteration gives. */
async function taken<T>(iteration: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of iteration) all.push(one);
  return all;
}

const entryIn = (locale: 'de' | 'en' | 'ar'): IndexEntry => {
  const { data, meta } = articleAnswerIn(locale);
  const { id, kind, title, path, updatedAt } = data;
  return {
    id,
    kind,
    title,
    path,
    locale,
    sourceLocale: 'en',
    fallback: null,
    updatedAt,
    indexable: true,
    alternates: meta.alternates,
  };
};
const event = (id: number): ChangeEvent => ({
  id,
  type: 'document.published',
  kind: 'article',
  documentId: 'doc',
  locale: 'en',
  paths: ['/en/articles/back-pain'],
  tags: ['document:doc'],
  occurredAt: '2026-01-03T09:00:00.000Z',
});
const indexPage = (data: IndexEntry[], cursor: string | null) => json({ data, meta: { cursor } });
const changesPage = (data: ChangeEvent[], cursor: string, more: boolean) =>
  json({ data, meta: { cursor, more } });

test('the examples of the contract are read over all their pages', async () => {
  const pages = [...indexPages, ...changesPages].map((page) => json(page));
  const [first, ...others] = pages;
  if (first === undefined) throw new Error('There are no examples.');
  await serve(first, ...others);
  await expect(taken(client.index.all())).resolves.toEqual(indexEntries);
  await expect(taken(client.changes.all())).resolves.toEqual(changeEvents);
  expect(asked()).toEqual([
    '/api/v1/index',
    `/api/v1/index?after=${indexPages[0].meta.cursor}`,
    '/api/v1/changes',
    `/api/v1/changes?after=${changesPages[0].meta.cursor}`,
  ]);
});

describe('the index', () => {
  test('is one page', async () => {
    await serve(indexPage([entryIn('en')], 'cur_1'));
    await expect(client.index.list({ kind: 'article', limit: 1 })).resolves.toEqual({
      data: [entryIn('en')],
      meta: { cursor: 'cur_1' },
    });
    expect(asked()).toEqual(['/api/v1/index?kind=article&limit=1']);
  });

  test('is read to its end, with the same question and the cursor of the page before', async () => {
    await serve(
      indexPage([entryIn('en'), entryIn('de')], 'cur_1'),
      indexPage([entryIn('ar')], 'cur_2'),
      indexPage([], null),
    );
    await expect(taken(client.index.all({ kind: 'article' }))).resolves.toEqual([
      entryIn('en'),
      entryIn('de'),
      entryIn('ar'),
    ]);
    expect(asked()).toEqual([
      '/api/v1/index?kind=article',
      '/api/v1/index?after=cur_1&kind=article',
      '/api/v1/index?after=cur_2&kind=article',
    ]);
  });

  test('is asked only for the pages that are taken', async () => {
    await serve(indexPage([entryIn('en'), entryIn('de')], 'cur_1'), indexPage([entryIn('ar')], null));
    for await (const entry of client.index.all()) {
      expect(entry.locale).toBe('en');
      break;
    }
    expect(asked()).toEqual(['/api/v1/index']);
  });
});

describe('the event log', () => {
  test('is read from a cursor to what happened last, page by page', async () => {
    await serve(changesPage([event(5), event(6)], 'cur_6', true), changesPage([event(7)], 'cur_7', false));
    const pages = await taken(client.changes.pages({ after: 'cur_4', limit: 2 }));
    expect(pages.map(({ data, meta }) => [data.map(({ id }) => id), meta.cursor])).toEqual([
      [[5, 6], 'cur_6'],
      [[7], 'cur_7'],
    ]);
    expect(asked()).toEqual(['/api/v1/changes?after=cur_4&limit=2', '/api/v1/changes?after=cur_6&limit=2']);
  });

  test('may hold nothing new', async () => {
    await serve(changesPage([], 'cur_7', false));
    await expect(taken(client.changes.all({ after: 'cur_7' }))).resolves.toEqual([]);
    await expect(client.changes.list({ after: 'latest' })).resolves.toMatchObject({
      meta: { cursor: 'cur_7' },
    });
    expect(asked()).toEqual(['/api/v1/changes?after=cur_7', '/api/v1/changes?after=latest']);
  });

  test('that has forgotten the cursor is ContentCursorUnknown, on any page', async () => {
    const details = { code: 'cursor-unknown' };
    const error = { status: 410, name: 'GoneError', message: 'Start afresh.', details };
    await serve(changesPage([event(5)], 'cur_5', true), json({ data: null, error }, 410));
    const events: number[] = [];
    const thrown = await (async () => {
      for await (const { id } of client.changes.all({ after: 'cur_4' })) events.push(id);
    })().catch((reason: unknown) => reason);
    expect(events).toEqual([5]);
    expect(thrown).toBeInstanceOf(ContentCursorUnknown);
    expect(thrown).toMatchObject({
      name: 'ContentCursorUnknown',
      code: 'cursor-unknown',
      status: 410,
      url: `${server.baseURL}/api/v1/changes?after=cur_5`,
    });
  });
});

describe('an iteration', () => {
  test.each<[string, () => AsyncIterable<unknown>]>([
    ['of the index', () => client.index.all({ after: 'cur_1' })],
    ['of the event log', () => client.changes.all({ after: 'cur_1' })],
  ])('%s that would go on where it began ends with ContentMalformed', async (_of, iterate) => {
    await serve((response, request) =>
      (request.url.includes('/index')
        ? indexPage([entryIn('en')], 'cur_1')
        : changesPage([event(1)], 'cur_1', true))(response, request),
    );
    await expect(taken(iterate())).rejects.toBeInstanceOf(ContentMalformed);
    expect(server.requests).toHaveLength(1);
  });

  test('ends with the caller’s signal', async () => {
    const controller = new AbortController();
    await serve(changesPage([event(1)], 'cur_1', true), changesPage([event(2)], 'cur_2', true));
    const seen: number[] = [];
    const ended = (async () => {
      for await (const { id } of client.changes.all({}, { signal: controller.signal })) {
        seen.push(id);
        if (id === 2) controller.abort();
      }
    })();
    await expect(ended).rejects.toBeInstanceOf(ContentAborted);
    expect(seen).toEqual([1, 2]);
    expect(server.requests).toHaveLength(2);
  });
});
