import type { PageHead } from './frame.ts';

/** A page as a sitemap tells search engines of it. Addresses are absolute and encoded. */
export interface SitemapPage {
  readonly address: string;
  /** A calendar day or an instant; null where nobody knows. */
  readonly changed: string | null;
  /** The page in other languages and in its own, as its own head names them. */
  readonly alternates: PageHead['alternates'];
}

/** A sitemap has at least one page: an empty one would tell search engines that there are none. */
export type Sitemap = readonly [SitemapPage, ...SitemapPage[]];
