import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCms } from '../harness/start-cms.ts';
import type { Cms } from '../harness/start-cms.ts';

const SHARE = 6;
/** Counts in Redis outlive a test, so each run is a client of its own. */
const CLIENT = `198.18.${randomInt(256)}.${randomInt(256)}`;
const SALT = `a-salt-that-two-processes-share-${randomInt(1_000_000)}`;
const processes: Cms[] = [];

beforeAll(async () => {
  const env = {
    RATE_LIMIT_PER_MINUTE: String(SHARE),
    API_TOKEN_SALT: SALT,
    REDIS_URL: process.env['TEST_REDIS_URL'] ?? '',
  };
  for (let n = 0; n < 2; n += 1) processes.push(await startCms({ env }));
});
afterAll(() => Promise.all(processes.map((cms) => cms.stop())));

const ask = (cms: Cms, path: string) =>
  fetch(`${cms.url}/api/v1${path}`, { headers: { 'X-Forwarded-For': CLIENT } });

describe('Processes that share Redis', () => {
  it('count a client’s requests together', async () => {
    const [first, second] = processes;
    if (first === undefined || second === undefined) throw new Error('Two processes were started.');
    const left = async (cms: Cms, path: string) =>
      Number((await ask(cms, path)).headers.get('ratelimit-remaining'));
    const before = await left(first, '/articles/a');
    expect(await left(second, '/articles/b')).toBe(before - 1);
    expect(await left(first, '/articles/c')).toBe(before - 2);
  });
});
