import type {
  Article,
  ArticleItem,
  Author,
  BodyRegion,
  DocumentMeta,
  Figure,
  LocaleCode,
  Technique,
  TechniqueItem,
  Topic,
  TopicItem,
  TopicKind,
} from '@wellspring/content-model';
import type { Notice } from '../notices.ts';
import type { ContentsEntry, TextView } from '../sections.ts';
import type { PageFrame } from './frame.ts';

/*
 * What each page shows. Documents are passed on as the content API gave them; everything that has to be found out first
 * (ids, notices, order, addresses) is found out on the server.
 */

/** How a page is known to the world. */
export interface PublicAddress {
  /** Address of the page as it is shared, absolute. */
  readonly url: string;
  /** Where problems are reported: a mail address, or null for the contact page. */
  readonly contactEmail: string | null;
}

/** The list with all articles of which a page shows the newest. */
export interface FurtherArticles {
  readonly count: number;
  readonly path: string;
}

export interface ArticlePage {
  readonly frame: PageFrame;
  readonly article: Article;
  readonly meta: DocumentMeta;
  readonly text: TextView;
  readonly notices: readonly Notice[];
  readonly related: readonly ArticleItem[];
  readonly address: PublicAddress;
  readonly today: string;
}

export interface TechniquePage {
  readonly frame: PageFrame;
  readonly technique: Technique;
  readonly meta: DocumentMeta;
  readonly text: TextView;
  readonly notices: readonly Notice[];
  readonly articles: readonly ArticleItem[];
  /** Null where all articles about it are here. */
  readonly further: FurtherArticles | null;
  readonly address: PublicAddress;
  readonly today: string;
}

export interface TopicPage {
  readonly frame: PageFrame;
  readonly topic: Topic;
  readonly meta: DocumentMeta;
  readonly notices: readonly Notice[];
  readonly articles: readonly ArticleItem[];
  /** Null where all articles on it are here. */
  readonly further: FurtherArticles | null;
  readonly address: PublicAddress;
  readonly techniques: readonly TechniqueItem[];
  /** Topics below this one. */
  readonly narrower: readonly TopicItem[];
}

/** A list that goes on over pages. */
export interface Paginated {
  readonly pagination: { readonly page: number; readonly pageCount: number; readonly total: number };
  /** Path of another page of the same list. */
  readonly pagePath: (page: number) => string;
}

export interface AuthorPage extends Paginated {
  readonly frame: PageFrame;
  readonly author: Author;
  readonly notices: readonly Notice[];
  readonly articles: readonly ArticleItem[];
}

export interface ArticleListPage extends Paginated {
  readonly frame: PageFrame;
  /** The topic or technique that the list is narrowed to. */
  readonly filter: {
    readonly kind: 'topic' | 'technique';
    readonly title: string;
    readonly locale: LocaleCode;
    readonly summary: string;
    readonly path: string;
  } | null;
  readonly translated: readonly ArticleItem[];
  /** What exists in the fallback language alone. */
  readonly untranslated: readonly ArticleItem[];
  readonly topics: readonly TopicItem[];
  readonly techniques: readonly TechniqueItem[];
}

export interface TechniquesPage {
  readonly frame: PageFrame;
  readonly techniques: readonly TechniqueItem[];
}

export interface TopicsPage {
  readonly frame: PageFrame;
  readonly groups: readonly { readonly kind: TopicKind; readonly topics: readonly TopicItem[] }[];
}

/** A place on the body and what is published about it. */
export interface RegionView {
  readonly region: BodyRegion;
  readonly topics: readonly TopicItem[];
  /** Where the picture leads: the only topic, or the region's place in the list; null where there is nothing. */
  readonly target: string | null;
}

export interface BodyPage {
  readonly frame: PageFrame;
  readonly regions: readonly RegionView[];
}

export interface HomePage {
  readonly frame: PageFrame;
  /** Null while nothing has been published. */
  readonly home: {
    readonly heading: string;
    readonly intro: string;
    readonly cover: Figure | null;
    readonly locale: LocaleCode;
  } | null;
  readonly featured: readonly ArticleItem[];
  readonly newest: readonly ArticleItem[];
  readonly techniques: readonly TechniqueItem[];
  readonly topics: readonly TopicItem[];
  readonly regions: readonly RegionView[];
}

/** A page from a file (Nuxt Content). */
export interface FilePage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly description: string;
  /** A calendar day. */
  readonly updated: string | null;
  /** Its second-level headings. */
  readonly contents: readonly ContentsEntry[];
  /** The parsed document, as `ContentRenderer` takes it. */
  readonly document: Readonly<Record<string, unknown>>;
}
