import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, expect, test } from '@jest/globals';
import { articleAnswerIn, localesAnswer } from '@wellspring/content-model/examples';
import { createContentClient } from './index.ts';
import type { ContentClient, ContentClientOptions, RequestPurpose } from './index.ts';
import { json, startServer, text } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';
import { createPreviewClient } from './preview.ts';

let server: LocalServer;
let client: ContentClient;

async function serve(replies: [Reply, ...Reply[]], options: Partial<ContentClientOptions>) {
  server = await startServer(...replies);
  client = createContentClient({ baseURL: server.baseURL, pause: async () => undefined, ...options });
}

afterEach(async () => {
  client.close();
  await server.close();
});

/** What each request said of its purpose. */
const told = () => server.requests.map(({ headers }) => [headers['x-request-id'], headers['at-least-event']]);

test('a call says what it is made for, in the context in which it was made', async () => {
  const current = new AsyncLocalStorage<RequestPurpose>();
  await serve([json(localesAnswer)], { perRequest: () => current.getStore() ?? {} });
  await Promise.all(
    ['1041', '1042'].map((atLeastEvent) =>
      current.run({ requestId: `for-${atLeastEvent}`, atLeastEvent }, () => client.locales.list()),
    ),
  );
  await client.locales.list();
  expect(told().sort()).toEqual([
    [undefined, undefined],
    ['for-1041', '1041'],
    ['for-1042', '1042'],
  ]);
});

test('one part may be said without the other', async () => {
  await serve([json(articleAnswerIn('de'))], { perRequest: () => ({ requestId: 'only-this' }) });
  await client.articles.get('back-pain');
  expect(told()).toEqual([['only-this', undefined]]);
});

test('a repetition is made for the same thing, and nothing is asked twice', async () => {
  let asked = 0;
  await serve([text('', 503, 'text/plain'), json(localesAnswer)], {
    perRequest: () => ({ requestId: `call-${(asked += 1)}` }),
  });
  await client.locales.list();
  expect(told()).toEqual([
    ['call-1', undefined],
    ['call-1', undefined],
  ]);
});

test('nothing is said unless asked for', async () => {
  await serve([json(localesAnswer)], {});
  await client.locales.list();
  expect(told()).toEqual([[undefined, undefined]]);
});

test('a client of previews says it, too', async () => {
  await serve([text('', 503, 'text/plain')], {});
  const previews = createPreviewClient({
    baseURL: server.baseURL,
    retries: 0,
    perRequest: () => ({ requestId: 'a-preview' }),
  });
  await expect(previews.home('k3v9x0q2', { locale: 'de', state: 'draft' })).rejects.toThrow('503');
  previews.close();
  expect(told()).toEqual([['a-preview', undefined]]);
});
