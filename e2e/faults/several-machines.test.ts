import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../scripts/setup/ports.mjs';
import { answerOf, login } from '../product/admin-api.ts';
import { administratorOf } from '../product/product.ts';
import { serverOf } from '../product/server.ts';
import type { Server } from '../product/server.ts';
import { newSettings } from '../product/settings.ts';
import { ask } from './harness/ask.ts';
import { hasPostgres, openPostgres } from './harness/postgres.ts';
import type { OwnPostgres } from './harness/postgres.ts';
import { hasRedis, openRedis } from './harness/redis.ts';
import type { OwnRedis } from './harness/redis.ts';
import { until } from './harness/until.ts';

/*
 * The product as it runs on several machines: PostgreSQL and Redis, which are ended and started again, and two processes of the site,
 * of which the first gets the hooks.
 */

const BACK_WITHIN = 30_000;
const TOPICS = '/en/topics';

let postgres: OwnPostgres;
let redis: OwnRedis;
let folder: string;
let cms: Server;
let told: Server;
let other: Server;
let token: string;

/** Publishes a topic, as an editor does. */
async function publish(name: string): Promise<void> {
  const path = `${cms.origin}/content-manager/collection-types/api::topic.topic/actions/publish?locale=en`;
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ name, summary: `${name}, in short.`, kind: 'benefit' }),
  });
  await answerOf(`Publishing “${name}”`, answer);
}

const sees = (site: Server, name: string) => async () => {
  const { status, body } = await ask(site.origin, TOPICS);
  expect(status).toBe(200);
  return body.includes(name);
};

(hasPostgres && hasRedis ? describe : describe.skip)('PostgreSQL and Redis of one’s own', () => {
  beforeAll(async () => {
    [postgres, redis] = await Promise.all([openPostgres(), openRedis()]);
    folder = mkdtempSync(join(tmpdir(), 'wellspring-machines-'));
    const settings = {
      ...(await newSettings(folder)),
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      ANSWER_MEMORY_MB: '0',
    };
    cms = serverOf('cms', settings);
    await cms.start();
    token = await login({ cms: cms.origin, administrator: administratorOf(settings) });
    told = serverOf('web', settings);
    other = serverOf('web', { ...settings, WEB_PORT: String(await freePort()) });
    await publish('Quiet');
    await told.start();
    await other.start();
  });
  afterAll(async () => {
    await Promise.all([cms.end(), told.end(), other.end()]);
    await Promise.all([postgres.close(), redis.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('The database ends and starts again: kept pages are there, the CMS says when to ask again, and is back by itself', async () => {
    await until('The topic is seen', sees(told, 'Quiet'));
    const question = `${cms.origin}/api/v1/topics?locale=en`;
    expect((await fetch(question)).status).toBe(200);
    const before = cms.said.length;

    await postgres.stop();
    for (let n = 0; n < 3; n += 1) {
      const answer = await fetch(question);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect((await fetch(`${cms.origin}/readyz`)).status).toBe(503);
      expect(await sees(told, 'Quiet')()).toBe(true);
    }
    const missing = await ask(told.origin, '/en/topics/never-written');
    expect([missing.status, Number(missing.headers['retry-after']) > 0]).toEqual([503, true]);
    // One line, with what lies below it: its cause, and where. A question that was on its way says otherwise what happened. Who
    // delivers events says so once, too, if it looks meanwhile.
    const lines = cms.said.slice(before).filter((line) => !line.startsWith(' '));
    expect(lines.filter((line) => !line.includes('Event delivery cannot look for work'))).toEqual([
      expect.stringMatching(/ECONNREFUSED|ECONNRESET|Connection terminated|terminating connection/),
    ]);
    expect(lines.length).toBeLessThanOrEqual(2);
    await expect(publish('Lost')).rejects.toThrow(/answered with 503/);

    await postgres.start();
    await until('The CMS is back', async () => (await fetch(question)).status === 200, BACK_WITHIN);
    expect((await fetch(`${cms.origin}/readyz`)).status).toBe(200);
    await publish('Deep rest');
    await until('The publication is seen', sees(told, 'Deep rest'), BACK_WITHIN);
    await until('The publication is seen by all', sees(other, 'Deep rest'), BACK_WITHIN);
    expect(await sees(told, 'Lost')()).toBe(false);
  });

  it('Redis is killed and starts again, empty: pages are served from memory, publications are seen, and siblings hear each other', async () => {
    await redis.kill();
    for (const site of [told, other]) expect(await sees(site, 'Deep rest')()).toBe(true);
    await publish('Warmth');
    await until('Who is told sees it', sees(told, 'Warmth'));
    await until('The other one reads it in the log', sees(other, 'Warmth'), BACK_WITHIN);
    for (const site of [told, other])
      expect(site.said.filter((line) => line.includes('Redis is away'))).toHaveLength(2);

    await redis.start();
    for (const site of [told, other])
      await until(
        'It is back',
        () => site.said.filter((line) => line.includes('Redis is back')).length === 2,
      );
    await publish('Better sleep');
    await until('The other one hears of it', () =>
      other.said.some((line) => line.includes('heard by another process')),
    );
    for (const site of [told, other]) await until('All see it', sees(site, 'Better sleep'));
  });
});
