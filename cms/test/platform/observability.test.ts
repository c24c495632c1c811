import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runProgram } from '../harness/cms-process.ts';
import { freePort } from '../harness/free-port.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { settingsOf } from '../harness/settings.ts';

const HOST = '127.0.0.1';
const metricsPort = await freePort();
const room = openNewsroom({ CMS_METRICS_PORT: String(metricsPort) });

const ask = (path: string, init: RequestInit = {}) => fetch(`${room.cms.url}${path}`, init);
const idOf = ({ headers }: Response) => headers.get('x-request-id') ?? '';
const metrics = async (): Promise<string> => (await fetch(`http://${HOST}:${metricsPort}/metrics`)).text();
/** The value of a metric, by how its line begins. */
const valueOf = async (begin: string): Promise<number> => {
  const line = (await metrics()).split('\n').find((each) => each.startsWith(`${begin} `));
  if (line === undefined) throw new Error(`There is no metric ${begin}.`);
  return Number(line.slice(begin.length));
};

const TECHNIQUE = '/api/v1/techniques/swedish-massage?locale=en';
const EVERYWHERE = [TECHNIQUE, TECHNIQUE, '/api/v1/nothing', '/admin/init', '/no-such-page', '/healthz'];

describe('a request', () => {
  it.each(EVERYWHERE)('is named in its answer, by an id of its own: %s', async (path) => {
    const ids = [idOf(await ask(path)), idOf(await ask(path))];
    for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(new Set(ids).size).toBe(2);
  });

  it.each(EVERYWHERE)('keeps the name that it came with, if that is one: %s', async (path) => {
    const id = '4f3c2b1a4f3c2b1a4f3c2b1a4f3c2b1a';
    expect(idOf(await ask(path, { headers: { 'X-Request-Id': id } }))).toBe(id);
    expect(idOf(await ask(path, { headers: { 'X-Request-Id': 'a "name"; of lines' } }))).toMatch(
      /^[\da-f-]{36}$/,
    );
  });
});

describe('health', () => {
  it.each([
    ['/healthz', 'ok\n'],
    ['/readyz', 'ready\n'],
  ])('%s is answered to GET and HEAD, and never kept', async (path, words) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(path, { method });
      expect([method, answer.status, answer.headers.get('cache-control')]).toEqual([method, 200, 'no-store']);
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await answer.text()).toBe(method === 'GET' ? words : '');
    }
  });
});

describe('metrics', () => {
  it('are on their own port, and nothing else is', async () => {
    expect((await ask('/metrics')).status).toBe(404);
    for (const path of [TECHNIQUE, '/admin', '/healthz'])
      expect((await fetch(`http://${HOST}:${metricsPort}${path}`)).status).toBe(404);
  });

  it('count what is answered from memory, what is made, and what it takes', async () => {
    const path = '/api/v1/articles?locale=en&pageSize=7';
    const hits = await valueOf('wellspring_cms_kept_answer_hits_total');
    const misses = await valueOf('wellspring_cms_kept_answer_misses_total');
    for (let times = 0; times < 3; times += 1) await (await ask(path)).arrayBuffer();
    expect(await valueOf('wellspring_cms_kept_answer_misses_total')).toBe(misses + 1);
    expect(await valueOf('wellspring_cms_kept_answer_hits_total')).toBe(hits + 2);
    expect(await valueOf('wellspring_cms_kept_answer_entries')).toBeGreaterThan(0);
    expect(await valueOf('wellspring_cms_kept_answer_bytes')).toBeGreaterThan(2000);
  });

  it('know routes and nothing that somebody typed, so that nobody can make more of them', async () => {
    const typed = ['/api/v1/articles/my-secret-sorrow', '/api/v1/my-secret-sorrow', '/my-secret-sorrow'];
    const asked = [...typed, '/api/v1/search?q=my-secret-sorrow&locale=en', '/uploads/my-secret-sorrow.png'];
    for (const path of asked) await (await ask(path)).arrayBuffer();
    const text = await metrics();
    const routes = [...text.matchAll(/_request_duration_seconds_count\{route="([^"]*)"/g)].map(
      ([, route]) => route,
    );
    expect(routes).toEqual(
      expect.arrayContaining([
        '/api/v1/articles/{slug}',
        '/api/v1/other',
        '/api/v1/search',
        'uploads',
        'other',
      ]),
    );
    expect(text).not.toContain('sorrow');
  });

  it('tell of publications: a purge, an event, its delivery and how late it came', async () => {
    const purges = await valueOf('wellspring_cms_kept_answer_purges_total');
    const { editor, library } = room;
    await editor.publish('technique', library.technique, 'en');
    expect(await valueOf('wellspring_cms_kept_answer_purges_total')).toBeGreaterThan(purges);
    expect(await valueOf('wellspring_outbox_events')).toBeGreaterThan(0);
    for (let delivered = 0; delivered === 0;)
      delivered = await valueOf('wellspring_outbox_delivery_lag_seconds_count');
    expect(await valueOf('wellspring_outbox_attempts_total{outcome="delivered"}')).toBeGreaterThan(0);
    expect(await valueOf('wellspring_outbox_waiting{subscriber="Site"}')).toBe(0);
    expect(await valueOf('wellspring_outbox_parked{subscriber="Site"}')).toBe(0);
    expect(await valueOf('wellspring_outbox_oldest_waiting_seconds{subscriber="Site"}')).toBe(0);
  });

  it('whose port is taken end the start, in one sentence', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'wellspring-metrics-'));
    const more = { CMS_METRICS_PORT: String(metricsPort) };
    const settings = settingsOf({ port: await freePort(), dataDir, databaseUrl: '', more });
    const { code, said } = await runProgram(['scripts/start.mjs'], settings);
    await rm(dataDir, { recursive: true, force: true });
    expect(code).toBe(1);
    expect(said.split('\n')).toContain(
      `Port ${metricsPort} at ${HOST}, wanted for metrics, is already in use: set CMS_METRICS_PORT to a free port.`,
    );
  });
});

it('the log is one JSON object a line', () => {
  const lines = room.cms
    .lastLines()
    .split('\n')
    .filter((line) => line !== '');
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ time: expect.any(String), level: expect.any(String) });
});
