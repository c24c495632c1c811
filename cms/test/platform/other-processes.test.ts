import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { homeAnswer } from '@wellspring/content-model';
import { homeFields } from '../examples/library.ts';
import { startProcess } from '../harness/cms-process.ts';
import { freePort } from '../harness/free-port.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { settingsOf } from '../harness/settings.ts';

const room = openNewsroom();
/** How often a question is repeated until its answer is the one waited for, in milliseconds. */
const ASK_EVERY = 20;

async function titleAt(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/home?locale=en`);
  return answer.status === 200 ? homeAnswer.parse(await answer.json()).data.heading : '';
}

/** Waits until a home page is headed so. @returns how long that took, in milliseconds */
async function waitForHeading(url: string, heading: string): Promise<number> {
  const begun = performance.now();
  while ((await titleAt(url)) !== heading) {
    if (performance.now() - begun > 20_000) throw new Error(`“${heading}” never came.`);
    await new Promise((settle) => setTimeout(settle, ASK_EVERY));
  }
  return performance.now() - begun;
}

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
    it('keep nothing that another one has replaced, nor while they cannot hear of it', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'wellspring-sibling-'));
      const port = await freePort();
      const sibling = `http://127.0.0.1:${port}`;
      const { cms } = room;
      const process = await startProcess(
        sibling,
        settingsOf({ port, dataDir: folder, databaseUrl: cms.database.url }),
      );
      try {
        await publishHome('First heading');
        await waitForHeading(sibling, 'First heading');
        await publishHome('Second heading');
        expect(await waitForHeading(sibling, 'Second heading')).toBeLessThan(1000);

        const deafened = await cms.database.tables.raw(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and (query ilike 'listen%' or query like 'select id, tags from events%' or query = 'select 1')`,
        );
        expect(deafened).toBeDefined();
        await publishHome('Third heading');
        await waitForHeading(sibling, 'Third heading');
        await publishHome('Fourth heading');
        await waitForHeading(sibling, 'Fourth heading');
      } finally {
        await process.end();
        await rm(folder, { recursive: true, force: true });
      }
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
