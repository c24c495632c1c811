import { hash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { encodePath } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { Redis } from 'ioredis';
import { purgesOfEverything, purgesSaid } from '../events/purges-said.ts';
import { ask } from '../harness/ask.ts';
import { breakableWay } from '../harness/breakable-way.ts';
import type { BreakableWay } from '../harness/breakable-way.ts';
import { startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { until } from '../harness/until.ts';
import { json } from '../stand-in/replies.ts';
import { WEBHOOK_SECRET, sendHook } from '../stand-in/send-hook.ts';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';

/*
 * Several processes of the site, one of which gets the hook. Redis goes away and comes back on the way to one of them.
 */

/** A database that no other test uses. */
const DATABASE = 11;
const { hostname, port } = new URL(process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379');
const server = { host: hostname, port: Number(port || 6379) };
/** What a process has a connection for. */
const PURPOSES = ['sharing with', 'hearing'];
const ARTICLE = encodePath(articleAnswerIn('en').data.path);
const QUESTION = `/articles/${articleAnswerIn('en').data.slug}`;

let redis: Redis;
let cms: StandInCms;
let way: BreakableWay;
let told: Site;
let other: Site;

beforeAll(() => {
  redis = new Redis({ ...server, db: DATABASE });
});
afterAll(() => redis.disconnect());
beforeEach(async () => {
  await redis.flushdb();
  cms = await startCms();
  way = await breakableWay(server);
  [told, other] = await Promise.all([start(server.port), start(way.port)]);
  // They are ready before, and read in the log what was said until then.
  await until('both hear what others say', async () => (await listening()) === 2);
});
afterEach(async () => {
  await Promise.all([told.end(), other.end()]);
  await Promise.all([way.close(), cms.close()]);
});

async function start(redisPort: number): Promise<Site> {
  const site = await startSite({
    CMS_URL: cms.origin,
    WEBHOOK_SECRET,
    PAGE_MEMORY_MB: '64',
    PAGE_WARMING: 'off',
    REDIS_URL: `redis://${server.host}:${redisPort}/${DATABASE}`,
  });
  expect((await ask(site, '/readyz')).status).toBe(200);
  return site;
}

/** How many processes wait for what others say. */
async function listening(): Promise<number> {
  const clients = String(await redis.client('LIST')).split('\n');
  return clients.filter((client) => client.includes(` db=${DATABASE} `) && client.includes(' cmd=xread '))
    .length;
}

const lineOf = (site: Site, { id }: { readonly id: number }) =>
  purgesSaid(site).find((line) => line.includes(`event ${id},`));

function retitle(title: string) {
  const answer = articleAnswerIn('en');
  cms.answer(QUESTION, json({ ...answer, data: { ...answer.data, title } }));
}

function publish(title: string) {
  retitle(title);
  return cms.log.append();
}

it('what one is told, the other knows at once, and asks the CMS for nothing older', async () => {
  await Promise.all([told, other].map((site) => ask(site, ARTICLE)));
  cms.behave();
  retitle('Told to one');
  // Not in the log, which the other one reads now and then.
  const event = cms.log.next();
  await sendHook(told, event);
  await until('the other one hears of it', () => lineOf(other, event) !== undefined);
  expect(lineOf(other, event)).toContain('by another process');
  expect((await ask(other, ARTICLE)).body).toContain('Told to one');
  expect(new Set(cms.atLeast)).toEqual(new Set([String(event.id)]));
  expect(purgesSaid(told).filter((line) => line.includes(`event ${event.id},`))).toHaveLength(1);
});

it('who cannot reach Redis goes on, and hears what it has missed when it is back', async () => {
  await ask(other, ARTICLE);
  const purgesBefore = purgesOfEverything(other);
  await way.break();
  await until('it notices', () =>
    PURPOSES.every((purpose) => other.said().includes(`Redis is away, for ${purpose} other processes`)),
  );
  const event = publish('Said meanwhile');
  expect((await sendHook(told, event)).status).toBe(204);
  expect((await ask(other, ARTICLE)).status).toBe(200);
  // A hook that comes here meanwhile is taken, too.
  const own = cms.log.append();
  expect((await sendHook(other, own)).status).toBe(204);
  expect(lineOf(other, own)).toContain('by its hook');

  await way.mend();
  // What it was told meanwhile is purged once more, now that it reaches what is shared.
  const both = `2 events, ${event.id} to ${own.id}`;
  await until('it reads what it has missed', () => purgesSaid(other).join('\n').includes(both));
  expect((await ask(other, ARTICLE)).body).toContain('Said meanwhile');
  expect(purgesOfEverything(other)).toBe(purgesBefore);

  // The log may tell some of it first: it is read at the same time.
  await until('it hears as before', async () => {
    await sendHook(told, cms.log.append());
    return purgesSaid(other).at(-1)?.includes('by another process') === true;
  });
  for (const purpose of PURPOSES) {
    const lines = other.said().match(new RegExp(`Redis is (away|back), for ${purpose} other processes`, 'g'));
    expect(lines?.map((line) => line.slice(0, 13))).toEqual(['Redis is away', 'Redis is back']);
  }
});

it('one that starts goes on from the place that they share', async () => {
  await sendHook(told, cms.log.append());
  await until('the place is known', async () => (await redis.get('wellspring:web:place-in-log')) !== null);
  const third = await start(server.port);
  try {
    expect(purgesOfEverything(third)).toBe(0);
  } finally {
    await third.end();
  }
});

it('one that starts while the CMS is away is ready, and serves what others have kept', async () => {
  const kept = await ask(told, ARTICLE);
  await until('the place is known', async () => (await redis.get('wellspring:web:place-in-log')) !== null);
  const key = `wellspring:web:pages:*:page:${hash('sha256', ARTICLE)}`;
  await until('the page is shared', async () => (await redis.keys(key)).length === 1);
  await cms.goAway();
  const third = await start(server.port);
  try {
    const answer = await ask(third, ARTICLE);
    expect([answer.status, answer.body]).toEqual([200, kept.body]);
    expect(answer.headers['cache-status']).toBe('wellspring; hit');
  } finally {
    await third.end();
    await cms.comeBack();
  }
});

it('what is no event on the way between them does no harm', async () => {
  await redis.xadd('wellspring:web:events', '*', 'event', '{"id":');
  await redis.xadd('wellspring:web:events', '*', 'other', '{"id":1}');
  const event = cms.log.append();
  await sendHook(told, event);
  await until('the other one hears on', () => lineOf(other, event) !== undefined);
});
