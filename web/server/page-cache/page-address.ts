import { isLocaleCode } from '@wellspring/content-model';
import { judgeAddress } from '../../shared/canonical-address.ts';
import { isInManual } from '../../shared/manuals.ts';
import { SITEMAP_PATH, sitemapAt } from '../../shared/site-files.ts';

/** What is kept although it lies below no locale. The way in (`/`) depends on its reader, the health of the process on the moment. */
const FILES: readonly string[] = [SITEMAP_PATH, '/robots.txt', '/manifest.webmanifest'];

/** The pages that a query chooses something on, and by what. On every other page it would make the same page again. */
const CHOICES: readonly (readonly [page: RegExp, choices: readonly string[]])[] = [
  [/^\/[^/]+\/articles$/, ['page', 'topic', 'technique']],
  [/^\/[^/]+\/authors\/[^/]+$/, ['page']],
];

/** What a search finds is asked for once and never again; the page with the empty field is one like any other. */
const SEARCH = /^\/[^/]+\/search(?:\/|\?)/;

/** Pictures for networks: their drawer keeps its own, and finds out each time whether they may still be shown. */
const PICTURE = /^\/[^/]+\/pictures\//;

/**
 * The address under which an answer is kept: path and the part of the query that chooses what is shown, in one order.
 *
 * @param target of the request as Node gives it
 * @returns null where nothing may be kept: other spellings, previews, what depends on the reader or the moment
 */
export function pageAddress(target: string): string | null {
  const at = target.indexOf('?');
  const path = at === -1 ? target : target.slice(0, at);
  if (!isKept(path) || SEARCH.test(target) || PICTURE.test(path) || judgeAddress(path).kind !== 'canonical')
    return null;
  return at === -1 ? path : path + inOneOrder(target.slice(at + 1), choicesOn(path));
}

function isKept(path: string): boolean {
  if (FILES.includes(path) || sitemapAt(path) !== undefined) return true;
  return isLocaleCode(path.split('/', 2)[1]) || isInManual(path);
}

function choicesOn(path: string): readonly string[] {
  return CHOICES.find(([page]) => page.test(path))?.[1] ?? [];
}

function inOneOrder(search: string, choices: readonly string[]): string {
  if (choices.length === 0) return '';
  const chosen = [...new URLSearchParams(search)].filter(([name]) => choices.includes(name));
  const query = new URLSearchParams(chosen);
  query.sort();
  return query.size === 0 ? '' : `?${query}`;
}
