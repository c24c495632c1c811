import type { Sitemap, SitemapPage } from '../../shared/views/sitemap.ts';
import { element, xmlDocument } from '../xml/markup.ts';
import type { Markup } from '../xml/markup.ts';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** The list of sitemaps (https://www.sitemaps.org/protocol.html#index). */
export function sitemapIndexXml(addresses: readonly string[]): string {
  const sitemaps = addresses.map((address) => element('sitemap', {}, element('loc', {}, address)));
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAPS }, sitemaps));
}

/**
 * A sitemap, with the languages of each page
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 */
export function sitemapXml(pages: Sitemap): string {
  return xmlDocument(element('urlset', { xmlns: SITEMAPS, 'xmlns:xhtml': XHTML }, pages.map(pageXml)));
}

function pageXml({ address, changed, alternates }: SitemapPage): Markup {
  return element('url', {}, [
    element('loc', {}, address),
    ...(changed === null ? [] : [element('lastmod', {}, changed)]),
    ...alternates.map(({ hreflang, href }) => element('xhtml:link', { rel: 'alternate', hreflang, href })),
  ]);
}
