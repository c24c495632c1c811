import { join } from 'node:path';
import { defineNitroPlugin, useRuntimeConfig } from 'nitropack/runtime';
import { CdnPurge } from '../cdn/cdn-purge.ts';
import { environment } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { answersFromCache } from '../page-cache/answer-from-cache.ts';
import { editionName } from '../page-cache/edition-name.ts';
import { KeptPages } from '../page-cache/kept-pages.ts';
import { makesPages } from '../page-cache/make-page.ts';
import { PageMemory } from '../page-cache/memory.ts';
import { keepPagesInCdn, openPageCache } from '../page-cache/page-cache.ts';
import { PageFolder } from '../page-cache/page-folder.ts';
import { NO_SECOND_LEVEL } from '../page-cache/second-level.ts';
import type { SecondLevel } from '../page-cache/second-level.ts';
import { SharedPages } from '../page-cache/shared-pages.ts';
import { warmAll } from '../page-cache/warming.ts';
import { sharedRedis } from '../redis.ts';

/**
 * Puts the page cache before every handler: Node's listener looks the handler up with each request. Not in development, where a
 * page changes without anybody's publishing.
 */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender || import.meta.dev) return;
  const settings = environment();
  const { pageMemoryBytes, pageWarming, siteUrl, cdn } = settings;
  if (pageMemoryBytes === 0) return;
  const second = secondLevelFor(settings);
  const pages = new KeptPages(
    new PageMemory(pageMemoryBytes),
    second,
    makesPages(nitroApp.localCall, new URL(siteUrl).host),
  );
  openPageCache(pages);
  nitroApp.h3App.handler = answersFromCache(pages, nitroApp.h3App.handler);
  const ending = new AbortController();
  nitroApp.hooks.hookOnce('close', async () => {
    ending.abort();
    await second.close();
  });
  // In memory alone nothing outlives the process, so that there is nothing to prepare for.
  if (pageWarming && second !== NO_SECOND_LEVEL) setImmediate(() => void warmAll(pages, ending.signal));
  if (cdn === null) return;
  const purge = new CdnPurge(cdn);
  keepPagesInCdn(purge);
  // It may hold pages of the build before, which no event purges.
  purge.purge(null);
  nitroApp.hooks.hookOnce('close', () => purge.close());
});

/** Where processes share the place in the log, they have to share the pages, too: one must not be ahead of the other. */
function secondLevelFor(settings: Environment): SecondLevel {
  const { dataDir, pageDiskBytes } = settings;
  if (pageDiskBytes === 0) return NO_SECOND_LEVEL;
  const edition = editionName(useRuntimeConfig().app.buildId, settings);
  const redis = sharedRedis();
  if (redis !== null) return new SharedPages(redis, edition, pageDiskBytes);
  if (dataDir === null) return NO_SECOND_LEVEL;
  return new PageFolder(join(dataDir, 'web/pages'), edition, pageDiskBytes);
}
