import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorAnswer } from '@wellspring/content-model';
import { startProcess } from '../harness/cms-process.ts';
import type { CmsProcess } from '../harness/cms-process.ts';
import { openDeafProxy } from '../harness/deaf-proxy.ts';
import { freePort } from '../harness/free-port.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { asAdministrator } from '../harness/requests.ts';
import { ADMINISTRATOR, settingsOf } from '../harness/settings.ts';

const metricsPort = await freePort();
const NOTHING_KEPT = { ANSWER_MEMORY_MB: '0', CMS_METRICS_PORT: String(metricsPort) };
const room = openNewsroom(NOTHING_KEPT);
const isPostgres = process.env['TEST_DATABASE'] === 'postgres';
/** How often a question is repeated until it is answered, in milliseconds. */
const ASK_EVERY = 50;
/** A log line that tells of a failure. */
const FAILURE = /^\{"time":"[^"]*","level":"error"/gm;
const PATHS = [
  '/techniques/swedish-massage?locale=en',
  '/articles?locale=en',
  '/search?q=massage&locale=en',
  '/index',
  '/home?locale=en',
];

/** A CMS whose database can be taken away from it. */
interface Fragile {
  readonly url: string;
  readonly metricsUrl: string;
  lastLines(): string;
  takeAway(): Promise<void>;
  giveBack(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL is elsewhere: the way to it is cut. */
async function behindAProxy(): Promise<Fragile> {
  const proxy = await openDeafProxy(room.cms.database.url);
  const folder = await mkdtemp(join(tmpdir(), 'wellspring-outage-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const more = { ...NOTHING_KEPT, CMS_METRICS_PORT: String(await freePort()) };
  const settings = settingsOf({ port, dataDir: folder, databaseUrl: proxy.url, more });
  const running: CmsProcess = await startProcess(url, settings);
  return {
    url,
    metricsUrl: `http://127.0.0.1:${more.CMS_METRICS_PORT}/metrics`,
    lastLines: () => running.lastLines(),
    takeAway: () => Promise.resolve(proxy.cut()),
    giveBack: () => Promise.resolve(proxy.restore()),
    close: async () => {
      await running.end();
      await proxy.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** SQLite is a file that the CMS holds open: what it asks for in it is moved. */
function withMovedTables(): Promise<Fragile> {
  const { cms } = room;
  const { tables: database } = cms.database;
  const tables = ['slugs', 'lists', 'search_words', 'editions', 'i18n_locale'];
  return Promise.resolve({
    url: cms.url,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    lastLines: () => cms.lastLines(),
    takeAway: async () => {
      for (const table of tables) await database.schema.renameTable(table, `${table}_away`);
    },
    giveBack: async () => {
      for (const table of tables) await database.schema.renameTable(`${table}_away`, table);
    },
    close: () => Promise.resolve(),
  });
}

describe('A database that is away', () => {
  let cms: Fragile;
  beforeAll(async () => {
    cms = await (isPostgres ? behindAProxy() : withMovedTables());
  });
  afterAll(() => cms.close());

  const ask = (path: string) => fetch(`${cms.url}/api/v1${path}`);
  const readiness = async () => {
    const answer = await fetch(`${cms.url}/readyz`);
    return [answer.status, await answer.text()];
  };
  const failures = () => cms.lastLines().match(FAILURE)?.length ?? 0;

  it('makes answers that say when to ask again, is logged once, and is back by itself', async () => {
    expect((await ask('/techniques/swedish-massage?locale=en')).status).toBe(200);
    const before = failures();
    expect(await readiness()).toEqual([200, 'ready\n']);
    await cms.takeAway();
    const ids: (string | null)[] = [];
    for (let round = 0; round < 3; round += 1) {
      const begun = performance.now();
      for (const answer of await Promise.all(PATHS.map(ask))) {
        expect([answer.url, answer.status]).toEqual([answer.url, 503]);
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(answer.headers.get('cache-control')).toBe('no-store');
        ids.push(answer.headers.get('x-request-id'));
        const { error } = errorAnswer.parse(await answer.json());
        expect(error).toMatchObject({ status: 503, name: 'ServiceUnavailableError', details: {} });
      }
      expect(performance.now() - begun).toBeLessThan(5000);
    }
    expect(failures() - before).toBe(1);
    const [, idOfFailure] = /"level":"error",.*"requestId":"([^"]+)"/.exec(cms.lastLines()) ?? [];
    expect(ids).toContain(idOfFailure);
    const metrics = await (await fetch(cms.metricsUrl)).text();
    expect(metrics).toContain(`wellspring_cms_answer_failures_total{cause="database"} ${ids.length}\n`);
    // Of SQLite only tables are away: it still answers.
    if (isPostgres) expect(await readiness()).toEqual([503, 'The database does not answer.\n']);

    await cms.giveBack();
    const begun = performance.now();
    for (let status = 503; status !== 200;) {
      ({ status } = await ask('/techniques/swedish-massage?locale=en'));
      if (performance.now() - begun > 30_000) throw new Error('It never came back.');
      if (status !== 200) await new Promise((settle) => setTimeout(settle, ASK_EVERY));
    }
    for (const path of PATHS) {
      const { status } = await ask(path);
      expect([path, [200, 404]]).toEqual([path, expect.arrayContaining([status])]);
    }
    expect(cms.lastLines()).toContain('The content can be read again');
    expect(failures() - before).toBe(1);
  });

  it('is told to an editor who saves or publishes, and takes what was typed once it is back', async () => {
    const editor = await asAdministrator(cms.url, ADMINISTRATOR);
    const topic = `/content-manager/collection-types/api::topic.topic/${room.library.topic}`;
    const typed = { summary: 'Typed while the database was away.' };
    const message = 'The database does not answer right now. Leave this page open, and try again shortly.';
    const told = { status: 503, name: 'ServiceUnavailableError', message, details: {} };
    await cms.takeAway();
    for (const [method, action] of [
      ['PUT', ''],
      ['POST', '/actions/publish'],
    ] as const) {
      const { status, headers, body } = await editor(method, `${topic}${action}?locale=en`, typed);
      expect([action, status, body]).toEqual([action, 503, { data: null, error: told }]);
      expect(headers.get('retry-after')).toBe('5');
    }

    await cms.giveBack();
    const begun = performance.now();
    for (let status = 503; status !== 200;) {
      ({ status } = await editor('PUT', `${topic}?locale=en`, typed));
      if (performance.now() - begun > 30_000) throw new Error('It never came back.');
      if (status !== 200) await new Promise((settle) => setTimeout(settle, ASK_EVERY));
    }
  });

  it('is not what a language that does not exist is taken for', async () => {
    const topic = `/content-manager/collection-types/api::topic.topic/${room.library.topic}`;
    const { status } = await room.cms.adminRequest('PUT', `${topic}?locale=xx`, { summary: 'In none.' });
    expect(status).toBe(400);
  });
});
