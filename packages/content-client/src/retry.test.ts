import { afterEach, describe, expect, test } from '@jest/globals';
import { localesAnswer } from '@wellspring/content-model/examples';
import { ContentMalformed, ContentRateLimited, ContentUnavailable, createContentClient } from './index.ts';
import type { ContentClient, ContentClientOptions } from './index.ts';
import { hang, json, reset, startServer, stopHalfway, text } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';

let server: LocalServer;
let client: ContentClient;
let pauses: number[];

/** Asks once for the locales; pauses are written down instead of made. Chance always gives the longest. */
async function ask(replies: [Reply, ...Reply[]], options: Partial<ContentClientOptions> = {}) {
  pauses = [];
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  server = await startServer(...replies);
  client = createContentClient({ baseURL: server.baseURL, random: () => 1, pause, ...options });
  return client.locales.list();
}

afterEach(async () => {
  client.close();
  await server.close();
});

const unavailable = (headers: Record<string, string> = {}) => text('', 503, 'text/plain', headers);
const ok = json(localesAnswer);

describe('a request is repeated', () => {
  test.each<[string, Reply]>([
    ['after 503', unavailable()],
    ['after 502', text('', 502, 'text/html')],
    ['after 504', text('', 504, 'text/html')],
    ['after 429', text('', 429, 'text/plain')],
    ['after a broken connection', reset],
    ['after an answer that broke off', stopHalfway('reset')],
  ])('%s', async (_when, reply) => {
    await expect(ask([reply, ok])).resolves.toEqual(localesAnswer);
    expect(server.requests).toHaveLength(2);
    expect(pauses).toEqual([100]);
  });

  test('as often as allowed, with growing pauses, and then fails with the last answer', async () => {
    const error = await ask([unavailable(), reset, unavailable(), text('', 429, 'text/plain'), ok], {
      retries: 3,
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentRateLimited);
    expect(error).toMatchObject({ attempts: 4 });
    expect(pauses).toEqual([100, 200, 400]);
  });

  test('after pauses by chance, from nothing to the longest of two seconds', async () => {
    const chances = [0, 0.5, 0.25, 1, 1, 1];
    const random = () => chances.shift() ?? 1;
    await ask([unavailable()], { retries: 6, random, deadlineMs: 60_000 }).catch(() => undefined);
    expect(pauses).toEqual([0, 100, 100, 800, 1600, 2000]);
  });

  test('after the time that the server names, and a little by chance', async () => {
    await ask([unavailable({ 'retry-after': '3' }), ok], { deadlineMs: 60_000 });
    expect(pauses).toEqual([3100]);
  });
});

describe('a request is not repeated', () => {
  test.each<[string, Reply]>([
    ['after 500', text('', 500, 'text/html')],
    ['after 501', text('', 501, 'text/html')],
  ])('%s', async (_when, reply) => {
    await expect(ask([reply, ok])).rejects.toBeInstanceOf(ContentUnavailable);
    expect(server.requests).toHaveLength(1);
  });

  test('after an answer that is malformed', async () => {
    await expect(ask([text('{', 200, 'application/json'), ok])).rejects.toBeInstanceOf(ContentMalformed);
    expect(server.requests).toHaveLength(1);
  });

  test('after a timeout: a slow server is not asked twice', async () => {
    await expect(ask([hang, ok], { timeoutMs: 50 })).rejects.toBeInstanceOf(ContentUnavailable);
    expect(server.requests).toHaveLength(1);
  });

  test('where none is allowed', async () => {
    await expect(ask([unavailable(), ok], { retries: 0 })).rejects.toBeInstanceOf(ContentUnavailable);
    expect(server.requests).toHaveLength(1);
  });

  test('where the server names a time beyond the deadline', async () => {
    const error = await ask([unavailable({ 'retry-after': '120' }), ok]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ retryAfterSeconds: 120, attempts: 1 });
    expect(pauses).toEqual([]);
  });
});

test('the deadline holds for all attempts together', async () => {
  const error = await ask([reset, hang], { timeoutMs: 60_000, deadlineMs: 200 }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ContentUnavailable);
  expect(error).toMatchObject({ attempts: 2, message: expect.stringContaining('in time') });
});
