import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { homeAnswer } from '@wellspring/content-model';
import { z } from 'zod';
import { homeFields } from '../examples/library.ts';
import { startProcess } from '../harness/cms-process.ts';
import type { CmsProcess } from '../harness/cms-process.ts';
import { openDeafProxy } from '../harness/deaf-proxy.ts';
import type { DeafProxy } from '../harness/deaf-proxy.ts';
import { freePort } from '../harness/free-port.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { settingsOf } from '../harness/settings.ts';

const TOKEN = 'a-token-that-only-the-site-has';
const room = openNewsroom();
/** How often a question is repeated until its answer is the one waited for, in milliseconds. */
const ASK_EVERY = 20;

async function titleAt(url: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(`${url}/api/v1/home?locale=en`, { headers });
  return answer.status === 200 ? homeAnswer.parse(await answer.json()).data.heading : '';
}

/** Waits for a fact. @returns how long that took, in milliseconds */
async function waitFor(fact: string, isSo: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > 30_000) throw new Error(`“${fact}” never came.`);
    await new Promise((settle) => setTimeout(settle, ASK_EVERY));
  }
  return performance.now() - begun;
}

const waitForHeading = (url: string, heading: string): Promise<number> =>
  waitFor(heading, async () => (await titleAt(url)) === heading);

let home: string | undefined;
async function publishHome(heading: string): Promise<void> {
  const { editor, library } = room;
  const fields = { ...homeFields('en', library), heading };
  if (home === undefined) home = await editor.create('home', 'en', fields);
  else await editor.save('home', home, 'en', { heading });
  await editor.publish('home', home, 'en');
}

// One file has one writing process; several are what PostgreSQL is for.
if (process.env['TEST_DATABASE'] === 'postgres') {
  describe('Several CMS processes on one database', () => {
    let proxy: DeafProxy;
    let folder: string;
    let sibling: string;
    let running: CmsProcess;
    beforeAll(async () => {
      proxy = await openDeafProxy(room.cms.database.url);
      folder = await mkdtemp(join(tmpdir(), 'wellspring-sibling-'));
      const port = await freePort();
      sibling = `http://127.0.0.1:${port}`;
      const more = { WEB_URL: room.cms.site.url, CONTENT_API_TOKEN: TOKEN };
      running = await startProcess(
        sibling,
        settingsOf({ port, dataDir: folder, databaseUrl: proxy.url, more }),
      );
    });
    afterAll(async () => {
      await running.end();
      await proxy.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('keep nothing that another one has replaced', async () => {
      await publishHome('First heading');
      await waitForHeading(sibling, 'First heading');
      await publishHome('Second heading');
      expect(await waitForHeading(sibling, 'Second heading')).toBeLessThan(1000);
    });

    it('keep nothing while the connection on which they hear is broken, and hear again', async () => {
      const ended: unknown = await room.cms.database.tables.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and
         (query ilike 'listen%' or query like 'select id, type, ordering_key%' or query = 'select 1')`,
      );
      expect(z.object({ rowCount: z.int().positive() }).parse(ended).rowCount).toBeGreaterThan(0);
      await publishHome('Third heading');
      await waitForHeading(sibling, 'Third heading');
    });

    it('notice a connection that is silent without being closed', async () => {
      await waitFor('Somebody listens', () => Promise.resolve(proxy.isListenedTo()));
      await publishHome('Heading before silence');
      await waitForHeading(sibling, 'Heading before silence');
      await titleAt(sibling);
      proxy.silenceListeners();
      await publishHome('Heading in silence');
      await waitForHeading(sibling, 'Heading in silence');
      await publishHome('Heading after silence');
      await waitForHeading(sibling, 'Heading after silence');
    });

    it('never answer the site from before an event that it knows of, though they have not heard of it', async () => {
      await waitFor('Somebody listens', () => Promise.resolve(proxy.isListenedTo()));
      await publishHome('Kept heading');
      await waitForHeading(sibling, 'Kept heading');
      await titleAt(sibling);
      proxy.silenceListeners();
      await publishHome('Heading of an event');
      const { data } = await room.reader.changes({ limit: '1000' });
      const knowing = (event: number | string, token: string) =>
        titleAt(sibling, { Authorization: `Bearer ${token}`, 'At-Least-Event': String(event) });
      const event = z.int().parse(data.at(-1)?.id);
      const titles = [
        await knowing(event, TOKEN),
        // The process is deaf, and does not know it yet.
        await knowing(event, 'somebody'),
        await knowing('nonsense', TOKEN),
        await titleAt(sibling),
        await knowing(event - 1, TOKEN),
        await knowing(event, TOKEN),
      ];
      const kept = 'Kept heading';
      expect(titles).toEqual(['Heading of an event', kept, kept, kept, kept, 'Heading of an event']);
      await waitForHeading(sibling, 'Heading of an event');
    });

    it('deliver each event once between them', async () => {
      const { site } = room.cms;
      const heard = (heading: string) =>
        site.hooks.filter(({ body }) => body.includes('"home"') && body.includes(heading)).length;
      const before = heard('/en');
      for (let n = 0; n < 10; n += 1) await publishHome(`Heading ${n}`);
      await waitFor('All are delivered', () => Promise.resolve(heard('/en') >= before + 10));
      const ids = site.hooks.map(({ headers }) => headers['webhook-id']);
      expect(ids).toHaveLength(new Set(ids).size);
    });
  });
} else {
  describe('Another program on the same file', () => {
    it('is noticed by what it writes', async () => {
      const { cms } = room;
      await publishHome('A heading');
      expect(await titleAt(cms.url)).toBe('A heading');
      const home = cms.database.tables('editions').where({ kind: 'home', locale: 'en' });
      const item = cms.database.tables.raw("replace(item, 'A heading', 'Written behind its back')");
      expect(await home.update({ item })).toBe(1);
      await waitForHeading(cms.url, 'Written behind its back');
    });
  });
}
