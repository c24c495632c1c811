import type { LocaleCode } from '@wellspring/content-model';
import type { Graph } from '../json-ld.ts';

/** What surrounds every page: head, breadcrumbs and the languages that it can be read in. */
export interface PageFrame {
  readonly head: PageHead;
  readonly crumbs: readonly Crumb[];
  readonly languages: readonly LanguageChoice[];
  /** Set where the page has a search field itself, so that the header needs none. */
  readonly hasSearchField?: boolean;
}

/** What stands in `<head>`. Addresses are absolute and encoded. */
export interface PageHead {
  /** Without the publication's name. */
  readonly title: string;
  readonly description: string | null;
  readonly type: 'article' | 'profile' | 'website';
  /** Null where the page must not be taken for the original of anything: fallbacks and errors. */
  readonly canonical: string | null;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  readonly isIndexable: boolean;
  readonly image: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  /** A graph of schema.org without the publisher; null where the page is not for search engines. */
  readonly jsonLd: Graph | null;
  /** Locale of the words where it is another than the page's. */
  readonly wordsLocale: LocaleCode;
}

/** A step of the way from the home page; the last is the page itself. */
export interface Crumb {
  readonly title: string;
  /** Decoded. */
  readonly path: string;
  /** Set where the title is in another language than the page. */
  readonly locale?: LocaleCode;
}

/** One language of the switcher, honest about what the reader will find there. */
export interface LanguageChoice {
  readonly code: LocaleCode;
  readonly state:
    | 'current'
    | 'translated'
    /** There is a page, in the words of `shownIn`. */
    | 'fallback'
    | 'none';
  /** Decoded, with a query perhaps; null for `none`. */
  readonly path: string | null;
  readonly shownIn: LocaleCode | null;
}
