import { afterEach, expect, test } from '@jest/globals';
import { articleAnswerIn, localesAnswer } from '@wellspring/content-model/examples';
import { createContentClient } from './index.ts';
import type { ContentClient, EndedCall } from './index.ts';
import { hang, json, startServer, text } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';

let server: LocalServer;
let client: ContentClient;
const calls: EndedCall[] = [];

async function serve(...replies: [Reply, ...Reply[]]) {
  server = await startServer(...replies);
  client = createContentClient({
    baseURL: server.baseURL,
    timeoutMs: 300,
    pause: async () => undefined,
    onCall: (call) => calls.push(call),
  });
}

afterEach(async () => {
  calls.length = 0;
  client.close();
  await server.close();
});

test('a call tells what was asked, and not which document it was about', async () => {
  await serve(json(localesAnswer), json(articleAnswerIn('de')));
  await client.locales.list();
  await client.articles.get('rueckenschmerzen-lindern', { locale: 'de' });
  expect(calls).toEqual([
    { endpoint: '/locales', outcome: 'ok', seconds: expect.any(Number), attempts: 1 },
    { endpoint: '/articles/…', outcome: 'ok', seconds: expect.any(Number), attempts: 1 },
  ]);
  for (const { seconds } of calls) expect([seconds > 0, seconds < 5]).toEqual([true, true]);
});

test('a repetition is part of its call', async () => {
  await serve(text('', 503, 'text/plain'), json(localesAnswer));
  await client.locales.list();
  expect(calls).toMatchObject([{ outcome: 'ok', attempts: 2 }]);
});

test.each<[string, Reply]>([
  ['unavailable', text('', 500, 'text/plain')],
  ['unavailable', hang],
  ['malformed', text('<h1>Welcome</h1>', 200, 'text/html')],
])('a call that fails tells how, in the words of its error: %s', async (code, reply) => {
  await serve(reply);
  await expect(client.home.get()).rejects.toMatchObject({ code });
  expect(calls).toMatchObject([{ endpoint: '/home', outcome: code }]);
});
