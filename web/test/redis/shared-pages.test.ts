import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { SharedPages } from '../../server/page-cache/shared-pages.ts';
import { nameOfPage } from '../../server/page-cache/stored-page.ts';
import { breakableWay } from '../harness/breakable-way.ts';
import { until } from '../harness/until.ts';

/** A database that no other test uses. */
const DATABASE = 12;
const { hostname, port } = new URL(process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379');
const server = { host: hostname, port: Number(port || 6379) };
const BYTES = 10_000_000;

const redis = new Redis({ ...server, db: DATABASE });
const opened: Redis[] = [];
beforeEach(async () => {
  await redis.flushdb();
  // Some time ago: what is made before anybody knows of purges counts as purged.
  await redis.hset('wellspring:web:pages:purges', '*', Date.now() - 60_000);
});
afterEach(() => opened.splice(0).forEach((one) => one.disconnect()));
afterAll(async () => {
  await redis.flushdb();
  redis.disconnect();
});

/** The pages of a process of its own. */
function open({ edition = 'edition', bytes = BYTES, at = server.port } = {}): SharedPages {
  const connection = new Redis({
    ...server,
    port: at,
    db: DATABASE,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => 50,
  });
  // What a connection says of its loss is nothing to these tests.
  connection.on('error', () => undefined);
  opened.push(connection);
  return new SharedPages(connection, edition, bytes);
}

/** Pages of a process that has begun: what begins waits for Redis with its first read. */
async function begun(settings?: Parameters<typeof open>[0]): Promise<SharedPages> {
  const pages = open(settings);
  await pages.read('/');
  return pages;
}

/** By the clock of Redis, since 1970. */
async function millisecond(): Promise<number> {
  const [seconds, microseconds] = await redis.time();
  return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
}

const page = (...tags: string[]) => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('ページ\n\n'),
  tags,
  madeAt: Date.now() - 1000,
});
const keyOf = (address: string, edition = 'edition') =>
  `wellspring:web:pages:${edition}:page:${nameOfPage(address)}`;

it('what one process writes, others read, as it was', async () => {
  const [one, other] = [await begun(), await begun()];
  const parts = page('document:a');
  await one.write('/de/a', parts);
  const read = await other.read('/de/a');
  expect(read).toEqual({ parts: { ...parts, madeAt: expect.any(Number) }, isPurged: false });
  expect(Math.abs((read?.parts.madeAt ?? 0) - parts.madeAt)).toBeLessThan(500);
  expect(await other.read('/de/b')).toBeNull();
});

it('a purge by one process is known to all, for what was made before it alone', async () => {
  const [one, other] = [await begun(), await begun()];
  await one.write('/de/a', page('document:a', 'list:article:de'));
  await one.write('/de/b', page('document:b'));
  await other.purge(['slug:article:ja:痛み', 'document:a']);
  expect((await one.read('/de/a'))?.isPurged).toBe(true);
  expect((await one.read('/de/b'))?.isPurged).toBe(false);
  await one.write('/de/c', { ...page('document:a'), madeAt: Date.now() + 1000 });
  expect((await other.read('/de/c'))?.isPurged).toBe(false);
  await other.purge(null);
  expect((await one.read('/de/b'))?.isPurged).toBe(true);
});

it.each([
  ['', () => Promise.resolve()],
  [', even once it is known again', async (pages: SharedPages) => pages.purge(['document:b'])],
])('where Redis has thrown out what was purged, everything counts as purged%s', async (_when, happens) => {
  const pages = await begun();
  await pages.write('/de/a', page('document:a'));
  await redis.del('wellspring:web:pages:purges');
  await happens(pages);
  expect((await pages.read('/de/a'))?.isPurged).toBe(true);
});

it('after more tags than are remembered one by one, everything counts as purged', async () => {
  const pages = await begun();
  await pages.write('/de/a', page('document:a'));
  const tags = Array.from({ length: 5000 }, (_, n) => `document:${n}`);
  for (let n = 0; n < 11; n += 1) await pages.purge(tags.map((tag) => `${tag}-${n}`));
  expect((await pages.read('/de/a'))?.isPurged).toBe(true);
  expect(await redis.hlen('wellspring:web:pages:purges')).toBeLessThanOrEqual(50_000);
});

it('takes no more bytes than it may: what was written or read longest ago goes', async () => {
  const pages = await begun({ bytes: 50_000 });
  const large = { ...page('document:a'), body: Buffer.alloc(10_000, 'x') };
  for (const name of ['a', 'b', 'c', 'd']) await pages.write(`/${name}`, large);
  expect(await pages.read('/a')).not.toBeNull();
  await pages.write('/e', large);
  await pages.write('/a', large);
  const there = await Promise.all(['/a', '/b', '/c', '/d', '/e'].map((address) => pages.read(address)));
  expect(there.map((found) => found !== null)).toEqual([true, false, true, true, true]);
  expect(Number(await redis.get('wellspring:web:pages:edition:sum'))).toBeLessThanOrEqual(50_000);
});

it.each([
  ['truncated', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')])],
  ['empty', () => Buffer.alloc(0)],
])('a page that is %s is not there', async (_how, damage) => {
  const pages = await begun();
  await pages.write('/de/a', page('document:a'));
  const bytes = await redis.getBuffer(keyOf('/de/a'));
  await redis.set(keyOf('/de/a'), damage(bytes ?? Buffer.alloc(0)));
  expect(await pages.read('/de/a')).toBeNull();
  expect(await redis.exists(keyOf('/de/a'))).toBe(0);
});

it('the pages of the build before are there to fall back on, those of older ones are removed', async () => {
  for (const edition of ['oldest', 'older', 'newest']) {
    const pages = await begun({ edition });
    await pages.write('/de/a', { ...page('document:a'), body: Buffer.from(edition) });
    // Which one is older is known by the millisecond.
    const begunAt = await millisecond();
    await until('a moment has passed', async () => (await millisecond()) > begunAt);
  }
  const pages = await begun({ edition: 'newest' });
  expect((await pages.readPrevious('/de/a'))?.body.toString()).toBe('older');
  expect((await pages.read('/de/a'))?.parts.body.toString()).toBe('newest');
  await until('the oldest are gone', async () => (await redis.exists(keyOf('/de/a', 'oldest'))) === 0);
});

it('while Redis is away nobody waits and nothing fails; when it is back, all goes on', async () => {
  const way = await breakableWay(server);
  const pages = await begun({ at: way.port });
  await pages.write('/de/a', page('document:a'));
  await way.break();
  await until('the loss is noticed', () => opened.at(-1)?.status !== 'ready');
  const asked = performance.now();
  expect(await pages.read('/de/a')).toBeNull();
  await pages.write('/de/b', page('document:b'));
  await pages.purge(['document:a']);
  expect(performance.now() - asked).toBeLessThan(500);
  await way.mend();
  await until('it reads again', async () => (await pages.read('/de/a')) !== null);
  await way.close();
});

it('where a purge cannot be written although Redis is there, all pages in it are removed', async () => {
  const pages = await begun();
  await pages.write('/de/a', page('document:a'));
  // What stands in its place is of another kind, so that Redis refuses, as it does when its memory is full.
  await redis.del('wellspring:web:pages:purges');
  await redis.set('wellspring:web:pages:purges', 'no table');
  await pages.purge(['document:a']);
  expect(await redis.exists(keyOf('/de/a'))).toBe(0);
});
