import { isLocaleCode, partName, partNamed } from '@wellspring/content-model';
import type { LocaleCode, Part } from '@wellspring/content-model';

/*
 * Addresses of what the site has besides pages: feeds, sitemaps, manifests.
 */

/** The list of all sitemaps. */
export const SITEMAP_PATH = '/sitemap.xml';

/** The sitemap of the pages that are there whatever is published. */
export const FIXED_SITEMAP_PATH = '/sitemap-pages.xml';

/** What a sitemap holds: one part of what is published in one language. */
export interface LocalePart {
  readonly locale: LocaleCode;
  readonly part: Part;
}

/**
 * The address of a sitemap. At the root: there a sitemap may speak of the whole site
 * (https://www.sitemaps.org/protocol.html#location).
 */
export function sitemapPath({ locale, part }: LocalePart): string {
  return `/sitemap-${locale}-${partName(part)}.xml`;
}

/** What the sitemap at a path holds; undefined where the path is none of a sitemap. */
export function sitemapAt(path: string): LocalePart | 'fixed' | undefined {
  if (path === FIXED_SITEMAP_PATH) return 'fixed';
  const [, locale, name = ''] = /^\/sitemap-([\w-]+?)-(\d+-of-\d+)\.xml$/.exec(path) ?? [];
  const part = partNamed(name);
  return isLocaleCode(locale) && part !== undefined ? { locale, part } : undefined;
}

/** The newest articles of a language, as Atom. */
export const feedPath = (locale: LocaleCode): string => `/${locale}/feed.xml`;

/** The same as JSON Feed. */
export const jsonFeedPath = (locale: LocaleCode): string => `/${locale}/feed.json`;

/** What a phone needs to keep the site among its applications. */
export const manifestPath = (locale: LocaleCode): string => `/${locale}/manifest.webmanifest`;
