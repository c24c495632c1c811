import type { PageResult } from './page-result.ts';
import type { DeveloperPage, ReferencePage } from './views/developers.ts';
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

/** What the address of the article list may say; anything else about it is ignored. */
export interface ArticleListRequest {
  readonly page: string | null;
  readonly topic: string | null;
  readonly technique: string | null;
}

/** What pages ask for. Nothing here throws for a page that is missing or a CMS that is away: the result says so. */
export interface Content {
  home(): Promise<PageResult<HomePage>>;
  articles(asked: ArticleListRequest): Promise<PageResult<ArticleListPage>>;
  article(slug: string): Promise<PageResult<ArticlePage>>;
  techniques(): Promise<PageResult<TechniquesPage>>;
  technique(slug: string): Promise<PageResult<TechniquePage>>;
  topics(): Promise<PageResult<TopicsPage>>;
  topic(slug: string): Promise<PageResult<TopicPage>>;
  body(): Promise<PageResult<BodyPage>>;
  author(slug: string): Promise<PageResult<AuthorPage>>;
  /** A page for developers, by its path. */
  developerPage(path: string): Promise<PageResult<DeveloperPage>>;
  referencePage(): Promise<PageResult<ReferencePage>>;
  filePage(name: string): Promise<PageResult<FilePage>>;
}
