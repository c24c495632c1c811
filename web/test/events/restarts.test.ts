import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';
import { purgesOfEverything, purgesSaid } from './purges-said.ts';

/*
 * Kept pages outlive the process, and so does the place in the log up to which they were purged.
 */

let cms: StandInCms;
let dataDir = '';
const sites: Site[] = [];
beforeEach(async () => {
  cms = await startCms();
  dataDir = mkdtempSync(join(tmpdir(), 'wellspring-events-'));
});
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.end()));
  await cms.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const place = () => join(dataDir, 'web/place-in-log');

async function start(): Promise<Site> {
  const site = await startSite({
    CMS_URL: cms.origin,
    DATA_DIR: dataDir,
    PAGE_MEMORY_MB: '8',
    PAGE_WARMING: 'off',
  });
  sites.push(site);
  expect((await ask(site, '/readyz')).status).toBe(200);
  return site;
}

it('a process goes on where the one before has ended; or while the CMS is away, with what it has left', async () => {
  const first = await start();
  expect(purgesOfEverything(first)).toBe(1);
  await first.end();

  const events = Array.from({ length: 1100 }, () => cms.log.append());
  const second = await start();
  // More than one answer of the log holds.
  expect(purgesSaid(second)).toEqual([
    expect.stringContaining(`1000 events, ${events[0]?.id} to ${events[999]?.id},`),
    expect.stringContaining(`100 events, ${events[1000]?.id} to ${events[1099]?.id},`),
  ]);
  expect(purgesOfEverything(second)).toBe(0);
  expect(readFileSync(place(), 'utf8')).toContain(String(events.at(-1)?.id));
  await second.end();

  await cms.goAway();
  await start();
});

it('a process purges everything where the log is another one than before', async () => {
  await (await start()).end();
  cms.log.restore();
  expect((await start()).said()).toContain('the log is another one');
});

it.each(['', '\u0000 broken', 'another-program'])(
  'a process purges everything where its place is “%s”',
  async (spoilt) => {
    mkdirSync(dirname(place()), { recursive: true });
    writeFileSync(place(), spoilt);
    const site = await start();
    expect(purgesOfEverything(site)).toBe(1);
    expect(readFileSync(place(), 'utf8')).toMatch(/^history1-/);
  },
);
