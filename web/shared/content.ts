import type { PageResult } from './page-result.ts';
import type { Publication } from './publication.ts';
import type { SearchRequest } from './search-address.ts';
import type { LocalePart } from './site-files.ts';
import type { PictureRequest, SocialPicture } from './social-picture.ts';
import type { ReferencePage } from './views/developers.ts';
import type { FeedArticle } from './views/feed.ts';
import type { ManualPage } from './views/manual.ts';
import type {
  ArticleListPage,
  ArticlePage,
  AuthorPage,
  BodyPage,
  FilePage,
  HomePage,
  TechniquePage,
  TechniquesPage,
  TopicPage,
  TopicsPage,
} from './views/pages.ts';
import type { SearchPage, Suggestions } from './views/search.ts';
import type { Sitemap } from './views/sitemap.ts';

/** What the address of the article list may say; anything else about it is ignored. */
export interface ArticleListRequest {
  readonly page: string | null;
  readonly topic: string | null;
  readonly technique: string | null;
}

/** What pages ask for. Nothing here throws for a page that is missing or a CMS that is away: the result says so. */
export interface Content {
  /** What the publication says of itself. Always there: in its usual form where the CMS cannot be asked. */
  publication(): Promise<Publication>;
  home(): Promise<PageResult<HomePage>>;
  articles(asked: ArticleListRequest): Promise<PageResult<ArticleListPage>>;
  article(slug: string): Promise<PageResult<ArticlePage>>;
  techniques(): Promise<PageResult<TechniquesPage>>;
  technique(slug: string): Promise<PageResult<TechniquePage>>;
  topics(): Promise<PageResult<TopicsPage>>;
  topic(slug: string): Promise<PageResult<TopicPage>>;
  body(): Promise<PageResult<BodyPage>>;
  /** @param page as the address says it; null where it says none */
  author(slug: string, page: string | null): Promise<PageResult<AuthorPage>>;
  search(asked: SearchRequest): Promise<PageResult<SearchPage>>;
  /** What the search field suggests for what has been typed. */
  suggestions(typed: string): Promise<PageResult<Suggestions>>;
  /** A page of a manual, by its path. */
  manualPage(path: string): Promise<PageResult<ManualPage>>;
  referencePage(): Promise<PageResult<ReferencePage>>;
  filePage(name: string): Promise<PageResult<FilePage>>;
  /** What stands in a picture for networks. */
  socialPicture(asked: PictureRequest): Promise<PageResult<SocialPicture>>;
  /** The newest articles of the locale that search engines may show, newest first. */
  feed(): Promise<PageResult<readonly FeedArticle[]>>;
  /** Addresses of all sitemaps. */
  sitemapIndex(): Promise<PageResult<readonly string[]>>;
  /** The sitemap of a part of what is published in a locale. */
  sitemap(part: LocalePart): Promise<PageResult<Sitemap>>;
  /** The sitemap of the pages that are there whatever is published. */
  fixedSitemap(): Promise<PageResult<Sitemap>>;
}
