import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { until } from '../harness/until.ts';
import { EVERY_ADDRESS, documentAddresses } from '../stand-in/addresses.ts';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';

/*
 * What outlives the process: each test keeps pages with one site, ends it, and looks at what the next one does with them.
 */

const { article, topic } = documentAddresses('de');
let cms: StandInCms;
let folder: string;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-pages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function onSite<Result>(
  run: (site: Site) => Promise<Result>,
  settings: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const kept = { PAGE_MEMORY_MB: '16', PAGE_WARMING: 'off', DATA_DIR: folder };
  const site = await startSite({ CMS_URL: cms.origin, ...kept, ...settings });
  try {
    return await run(site);
  } finally {
    await site.end();
  }
}

async function whileCmsIsAway<Result>(run: () => Promise<Result>): Promise<Result> {
  await cms.goAway();
  try {
    return await run();
  } finally {
    await cms.comeBack();
  }
}

const pagesFolder = () => join(folder, 'web/pages');

/** The files of all pages. */
async function files(): Promise<string[]> {
  const entries = await readdir(pagesFolder(), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.length === 64)
    .map(({ parentPath, name }) => join(parentPath, name));
}

describe('a site that starts while the CMS is away', () => {
  it('serves every page that the one before has kept, as it was', async () => {
    const addresses = EVERY_ADDRESS.filter((address) => /^\/ja(?:$|\/(?!search))/.test(address));
    const before = await onSite((site) => Promise.all(addresses.map((address) => ask(site, address))));
    const after = await whileCmsIsAway(() =>
      onSite((site) => Promise.all(addresses.map((address) => ask(site, address)))),
    );
    for (const [at, { status, body, headers }] of after.entries()) {
      const kept = before[at];
      expect([status, body, headers['cache-status']]).toEqual([200, kept?.body, 'wellspring; hit']);
      for (const header of ['etag', 'content-security-policy', 'content-type'])
        expect(headers[header]).toBe(kept?.headers[header]);
    }
  });

  it('serves those of the build before, which its own replace as soon as they can be made', async () => {
    const { body } = await onSite((site) => ask(site, article));
    const other = { PUBLIC_SITE_URL: 'http://other.example' };
    const away = await whileCmsIsAway(() =>
      onSite(async (site) => [await ask(site, article), await ask(site, topic)], other),
    );
    expect(away.map(({ status }) => status)).toEqual([200, 503]);
    expect(away[0]).toMatchObject({
      body,
      headers: { 'cache-status': 'wellspring; hit; detail=previous-build' },
    });
    const back = await onSite((site) => ask(site, article), other);
    expect(back.headers['cache-status']).toBe('wellspring; fwd=miss');
    expect(back.body).not.toBe(body);
    // Of the build before the last nothing is left.
    await onSite((site) => ask(site, '/de/about'), { CONTACT_EMAIL: 'third@example.org' });
    const editions = (await readdir(pagesFolder(), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    expect(editions).toHaveLength(2);
  });
});

it('a page that is not whole on disk is made again, and never sent', async () => {
  const before = await onSite((site) => ask(site, article));
  for (const path of await files()) await truncate(path, (await stat(path)).size - 100);
  const away = await whileCmsIsAway(() => onSite((site) => ask(site, article)));
  expect(away.status).toBe(503);
  const { status, body, headers } = await onSite((site) => ask(site, article));
  expect([status, body, headers['cache-status']]).toEqual([200, before.body, 'wellspring; fwd=miss']);
});

it('pages on disk are bounded in bytes', async () => {
  await onSite(
    async (site) => {
      for (const address of EVERY_ADDRESS) expect((await ask(site, address)).status).toBe(200);
    },
    { PAGE_DISK_MB: '1' },
  );
  const sizes = await Promise.all((await files()).map(async (path) => (await stat(path)).size));
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(sizes.length).toBeLessThan(EVERY_ADDRESS.length);
  expect(sum).toBeGreaterThan(500_000);
  expect(sum).toBeLessThanOrEqual(1024 * 1024);
});

it('a folder that cannot be used costs nothing but the second level', async () => {
  await writeFile(join(folder, 'web'), 'in the way');
  const [first, second, said] = await onSite(async (site) => {
    // A start purges what may be from before it, once it has read the log: only then is anything kept.
    await ask(site, '/readyz');
    return [await ask(site, article), await ask(site, article), site.said()] as const;
  });
  expect([first.status, second.headers['cache-status']]).toEqual([200, 'wellspring; hit']);
  expect(said).toContain('Pages are kept in memory alone');
});

it('pages are made ahead of readers, so that a restart while the CMS is away serves those that nobody had asked for', async () => {
  const locationsIn = async (site: Site, sitemap: string) =>
    [...(await ask(site, sitemap)).body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, location = '']) => new URL(location).pathname,
    );
  await onSite((site) => until('all are made', () => /Made \d+ pages ahead/.test(site.said()), 90_000), {
    PAGE_WARMING: 'on',
  });
  await whileCmsIsAway(() =>
    onSite(async (site) => {
      const parts = await locationsIn(site, '/sitemap.xml');
      const listed = await Promise.all(parts.map((part) => locationsIn(site, part)));
      expect(listed.flat().length).toBeGreaterThan(50);
      for (const address of listed.flat())
        expect([address, (await ask(site, address)).status]).toEqual([address, 200]);
    }),
  );
});
