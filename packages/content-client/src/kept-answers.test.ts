import { afterEach, describe, expect, test } from '@jest/globals';
import { articleAnswerIn, localesAnswer, topicAnswerIn } from '@wellspring/content-model/examples';
import { ContentMalformed, createContentClient } from './index.ts';
import type { ContentClient, KeptAnswersBounds } from './index.ts';
import { json, startServer, text } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';

let server: LocalServer;
let client: ContentClient;

const PLENTY = { maxEntries: 100, maxBytes: 10_000_000 };

async function serve(replies: [Reply, ...Reply[]], keepAnswers: KeptAnswersBounds | undefined = PLENTY) {
  server = await startServer(...replies);
  client = createContentClient({ baseURL: server.baseURL, retries: 0, keepAnswers });
}

afterEach(async () => {
  client.close();
  await server.close();
});

/** What each request said that the client has already. */
const shown = () => server.requests.map(({ headers }) => headers['if-none-match']);

/** Answers with a label, or with 304 to whoever shows it. */
const labelled =
  (body: unknown, etag: string, headers: Record<string, string> = {}): Reply =>
  (response, request) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else json(body, 200, { etag, ...headers })(response, request);
  };

describe('with answers kept', () => {
  test('what has not changed is not sent again', async () => {
    await serve([labelled(localesAnswer, '"a"')]);
    await client.locales.list();
    await expect(client.locales.list()).resolves.toEqual(localesAnswer);
    expect(shown()).toEqual([undefined, '"a"']);
  });

  test('a change is seen at once, and kept in turn', async () => {
    const changed = articleAnswerIn('ar');
    await serve([labelled(articleAnswerIn('de'), '"1"'), labelled(changed, '"2"')]);
    await client.articles.get('back-pain');
    await expect(client.articles.get('back-pain')).resolves.toEqual(changed);
    await expect(client.articles.get('back-pain')).resolves.toEqual(changed);
    expect(shown()).toEqual([undefined, '"1"', '"2"']);
  });

  test('questions are told apart', async () => {
    await serve([
      (response, request) =>
        labelled(request.url.includes('topics') ? topicAnswerIn('ja') : localesAnswer, '"same"')(
          response,
          request,
        ),
    ]);
    await client.locales.list();
    await client.topics.get('lower-back-pain', { locale: 'ja' });
    await expect(client.locales.list()).resolves.toEqual(localesAnswer);
    await expect(client.topics.get('lower-back-pain', { locale: 'ja' })).resolves.toEqual(
      topicAnswerIn('ja'),
    );
    expect(shown()).toEqual([undefined, undefined, '"same"', '"same"']);
  });

  test('nobody changes what another caller gets', async () => {
    await serve([labelled(localesAnswer, '"a"')]);
    const first = await client.locales.list();
    first.data.length = 0;
    await expect(client.locales.list()).resolves.toEqual(localesAnswer);
  });

  test('an outage is an outage, and what was kept holds after it', async () => {
    await serve([
      labelled(localesAnswer, '"a"'),
      text('', 503, 'text/plain'),
      labelled(localesAnswer, '"a"'),
    ]);
    await client.locales.list();
    await expect(client.locales.list()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(client.locales.list()).resolves.toEqual(localesAnswer);
    expect(shown()).toEqual([undefined, '"a"', '"a"']);
  });

  test.each<[string, Reply]>([
    ['has no label', json(localesAnswer)],
    ['forbids to be stored', labelled(localesAnswer, '"a"', { 'cache-control': 'private, no-store' })],
  ])('an answer that %s is not kept', async (_what, reply) => {
    await serve([reply]);
    await client.locales.list();
    await client.locales.list();
    expect(shown()).toEqual([undefined, undefined]);
  });

  test('an answer that cannot be read is not kept', async () => {
    await serve([labelled({ data: 'nonsense' }, '"a"')]);
    await expect(client.locales.list()).rejects.toBeInstanceOf(ContentMalformed);
    await expect(client.locales.list()).rejects.toBeInstanceOf(ContentMalformed);
    expect(shown()).toEqual([undefined, undefined]);
  });
});

describe('no more is kept than allowed', () => {
  /** Asks for articles by slugs, in order, and tells which of the requests showed a label. */
  async function reused(slugs: string[], bounds: KeptAnswersBounds): Promise<string[]> {
    await serve([labelled(articleAnswerIn('en'), '"a"')], bounds);
    for (const slug of slugs) await client.articles.get(slug);
    return slugs.filter((_slug, at) => shown()[at] !== undefined);
  }
  const size = JSON.stringify(articleAnswerIn('en')).length * 2;

  test('by their number: what has been unused for longest makes room', async () => {
    await expect(
      reused(['a', 'b', 'a', 'c', 'a', 'b'], { maxEntries: 2, maxBytes: 10_000_000 }),
    ).resolves.toEqual(['a', 'a']);
  });

  test('by their bytes', async () => {
    await expect(
      reused(['a', 'b', 'c', 'b', 'c', 'a'], { maxEntries: 100, maxBytes: size * 2.5 }),
    ).resolves.toEqual(['b', 'c']);
  });

  test('an answer that is too large by itself leaves the others', async () => {
    server = await startServer((response, request) =>
      labelled(request.url.includes('articles') ? articleAnswerIn('en') : topicAnswerIn('en'), '"a"')(
        response,
        request,
      ),
    );
    client = createContentClient({
      baseURL: server.baseURL,
      keepAnswers: { maxEntries: 9, maxBytes: size - 1 },
    });
    await client.topics.get('t');
    await client.articles.get('a');
    await client.articles.get('a');
    await client.topics.get('t');
    expect(shown()).toEqual([undefined, undefined, undefined, '"a"']);
  });
});

test('nothing is kept unless asked for, and a 304 that nobody asked for is malformed', async () => {
  server = await startServer(json(localesAnswer, 200, { etag: '"a"' }), (response) => {
    response.writeHead(304).end();
  });
  client = createContentClient({ baseURL: server.baseURL });
  await client.locales.list();
  await expect(client.locales.list()).rejects.toBeInstanceOf(ContentMalformed);
  expect(shown()).toEqual([undefined, undefined]);
});
