import { setTimeout as pause } from 'node:timers/promises';
import { LOCALE_CODES } from '@wellspring/content-model';
import { feedPath, jsonFeedPath } from '../../shared/site-files.ts';
import { logger } from '../logger.ts';
import type { PageParts } from './finished-page.ts';
import { PageNotMade } from './kept-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { pageAddress } from './page-address.ts';

const SITEMAP = '/sitemap.xml';
/** Most pages that are made ahead of readers: at 24 kB each some 200 MB on the second level. */
const MOST = 5000;
/** A pause after each page, in times of what making it took: readers have the rest of the processor. */
const REST = 2;
/** So many pages in a row that cannot be made are no fault of theirs. */
const IN_A_ROW = 5;
/** Before another attempt where the CMS is away, in milliseconds. */
const AGAIN_AFTER = 60_000;

/** The way to the next page of a list, as `PageLinks.vue` writes it. */
const NEXT = 'rel="next"';
const NEXT_HREF = /^rel="next" href="([^"]+)"/;

/**
 * Makes every page that the site's own sitemap lists, the later pages of its lists, and its feeds, once, where they are not kept:
 * afterwards a restart while the CMS is away serves all of them. One after another, with pauses; ends with the signal.
 */
export async function warmAll(pages: KeptPages, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    try {
      const made = await warmOnce(pages, ending);
      if (made > 0) logger.info(`Made ${made} pages ahead of their readers.`);
      return;
    } catch (error) {
      if (!(error instanceof PageNotMade)) logger.error('Pages could not be made ahead of readers.', error);
      await rest(AGAIN_AFTER, ending);
    }
  }
}

/** A page that cannot be made is left to its readers. @returns how many had to be made. @throws where no page can be made now */
async function warmOnce(pages: KeptPages, ending: AbortSignal): Promise<number> {
  let made = 0;
  let failed = 0;
  const addresses = await listed(pages);
  for (let at = 0; at < Math.min(addresses.length, MOST) && !ending.aborted; at += 1) {
    const begun = performance.now();
    try {
      const { parts, isMade } = await pages.prepare(addresses[at] ?? '');
      addresses.push(...nextOf(parts));
      if (!isMade) continue;
      made += 1;
      failed = 0;
    } catch (error) {
      failed += 1;
      if (failed === IN_A_ROW) throw error;
    }
    await rest(REST * (performance.now() - begun), ending);
  }
  return made;
}

/** The page after this one, where it is one of a list. */
function nextOf({ body }: PageParts): string[] {
  const at = body.indexOf(NEXT);
  if (at === -1) return [];
  const [, href = ''] = NEXT_HREF.exec(body.toString('utf8', at, at + 500)) ?? [];
  const address = pageAddress(href);
  return address === null ? [] : [address];
}

/** The addresses of the feeds, and of all pages, from the sitemap and its parts. @throws {PageNotMade} */
async function listed(pages: KeptPages): Promise<string[]> {
  const addresses = LOCALE_CODES.flatMap((code) => [feedPath(code), jsonFeedPath(code)]);
  for (const part of await locationsIn(pages, SITEMAP)) {
    addresses.push(...(await locationsIn(pages, part)));
    if (addresses.length >= MOST) break;
  }
  return addresses;
}

async function locationsIn(pages: KeptPages, sitemap: string): Promise<string[]> {
  const { page } = await pages.read(sitemap);
  if (page.parts.status !== 200) throw new PageNotMade(`${sitemap} answered ${page.parts.status}.`);
  return [...page.parts.body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, location = '']) => new URL(location).pathname)
    .filter((address) => pageAddress(address) === address);
}

async function rest(milliseconds: number, ending: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal: ending, ref: false }).catch(() => undefined);
}
