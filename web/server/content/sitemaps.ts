import { queryCollection } from '@nuxt/content/server';
import { LOCALE_CODES, cutFor, listPath, partsOf } from '@wellspring/content-model';
import type { IndexEntry, LocaleCode } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import { FILE_PAGES } from '../../shared/file-pages.ts';
import { absolute } from '../../shared/href.ts';
import { addressesOfPage, hreflangOfDocument } from '../../shared/languages.ts';
import { MANUAL_PAGES } from '../../shared/manuals.ts';
import { found, missing } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { FIXED_SITEMAP_PATH, sitemapPath } from '../../shared/site-files.ts';
import type { LocalePart } from '../../shared/site-files.ts';
import type { Sitemap, SitemapPage } from '../../shared/views/sitemap.ts';
import type { PageRequest } from './page-request.ts';

/** About as many pages as a sitemap should have: it is made anew whenever one of them is published. */
const AIMED_AT = 800;
/** More than it may have, whatever it was aimed at. */
const MOST = 5000;

/** Addresses of all sitemaps: as many for each language as its editions fill. */
export async function sitemapIndex({ reads, siteUrl }: PageRequest): Promise<PageResult<readonly string[]>> {
  const { data } = await reads.locales();
  const parts = data
    .filter(({ indexable }) => indexable > 0)
    .flatMap(({ code: locale, indexable }) =>
      partsOf(cutFor(indexable, AIMED_AT)).map((part) => sitemapPath({ locale, part })),
    );
  return found([FIXED_SITEMAP_PATH, ...parts].map((path) => absolute(siteUrl, path)));
}

/**
 * The sitemap of a part of what is published in one language. Any cut will do, so that one that was listed yesterday can
 * be fetched today; but none of those that are too large, or empty.
 */
export async function sitemap(
  { reads, siteUrl }: PageRequest,
  asked: LocalePart,
): Promise<PageResult<Sitemap>> {
  const pages: SitemapPage[] = [];
  for await (const { data } of reads.index(asked)) {
    pages.push(...data.map((entry) => pageOfEntry(siteUrl, entry)));
    if (pages.length > MOST) return missing();
  }
  return foundIn(pages);
}

/** The sitemap of the pages that are there whatever is published. */
export async function fixedSitemap(event: H3Event, { siteUrl }: PageRequest): Promise<PageResult<Sitemap>> {
  const pages: SitemapPage[] = [];
  for (const locale of LOCALE_CODES) {
    for (const list of ['article', 'technique', 'topic'] as const)
      pages.push(pageOfEveryLocale(siteUrl, locale, (code) => listPath(code, list)));
    pages.push(pageOfEveryLocale(siteUrl, locale, (code) => `/${code}/body`));
    const dates = await datesOfFiles(event, locale);
    for (const name of FILE_PAGES)
      pages.push(pageOfEveryLocale(siteUrl, locale, (code) => `/${code}/${name}`, dates.get(name)));
  }
  for (const { path } of MANUAL_PAGES)
    pages.push({ address: absolute(siteUrl, path), changed: null, alternates: [] });
  return foundIn(pages);
}

function pageOfEntry(siteUrl: string, entry: IndexEntry): SitemapPage {
  return {
    address: absolute(siteUrl, entry.path),
    changed: entry.updatedAt,
    alternates: hreflangOfDocument(siteUrl, entry.alternates, entry),
  };
}

function pageOfEveryLocale(
  siteUrl: string,
  locale: LocaleCode,
  pathIn: (locale: LocaleCode) => string,
  changed: string | null = null,
): SitemapPage {
  const { alternates } = addressesOfPage(siteUrl, locale, pathIn);
  return { address: absolute(siteUrl, pathIn(locale)), changed, alternates };
}

/** When each page from a file was last changed, by its name. */
async function datesOfFiles(event: H3Event, locale: LocaleCode): Promise<Map<string, string>> {
  const files = await queryCollection(event, `pages_${locale}`).select('stem', 'updated').all();
  return new Map(files.map(({ stem, updated }) => [stem.slice(stem.lastIndexOf('/') + 1), updated]));
}

function foundIn([first, ...rest]: readonly SitemapPage[]): PageResult<Sitemap> {
  return first === undefined ? missing() : found([first, ...rest]);
}
