import {
  articleAnswer,
  articleListAnswer,
  authorAnswer,
  authorListAnswer,
  changesAnswer,
  homeAnswer,
  indexAnswer,
  localesAnswer,
  siteAnswer,
  techniqueAnswer,
  techniqueListAnswer,
  topicAnswer,
  topicListAnswer,
} from '@wellspring/content-model';
import type {
  ArticleAnswer,
  ArticleListAnswer,
  ArticleListQuery,
  AuthorAnswer,
  AuthorListAnswer,
  ChangesAnswer,
  ChangesQuery,
  DocumentQuery,
  HomeAnswer,
  IndexAnswer,
  IndexQuery,
  LocalesAnswer,
  ShortListQuery,
  SiteAnswer,
  TechniqueAnswer,
  TechniqueListAnswer,
  TopicAnswer,
  TopicListAnswer,
} from '@wellspring/content-model';
import { createCall } from './call.ts';
import type { CallOptions } from './call.ts';
import { cursorAfterChanges, cursorAfterIndex, cursorPagesOf } from './cursor-pages.ts';
import type { CursorPages } from './cursor-pages.ts';
import { documentsOf } from './documents.ts';
import type { Documents, Query } from './documents.ts';
import { settingsOf } from './options.ts';
import type { ContentClientOptions } from './options.ts';
import { searchOf } from './search.ts';
import type { Search } from './search.ts';
import { createTransport } from './transport.ts';

/** The content API, version 1. Every method gives the parsed answer, `data` and `meta`, or throws a `ContentError`. */
export interface ContentClient {
  readonly articles: Documents<ArticleListAnswer, ArticleAnswer, ArticleListQuery>;
  readonly techniques: Documents<TechniqueListAnswer, TechniqueAnswer, ShortListQuery>;
  readonly topics: Documents<TopicListAnswer, TopicAnswer, ShortListQuery>;
  readonly authors: Documents<AuthorListAnswer, AuthorAnswer, ShortListQuery>;
  readonly home: { get(query?: Query<DocumentQuery>, options?: CallOptions): Promise<HomeAnswer> };
  /** What the publication says of itself, on every page. */
  readonly site: { get(query?: Query<DocumentQuery>, options?: CallOptions): Promise<SiteAnswer> };
  readonly search: Search;
  /** Every edition, in an order that stays. */
  readonly index: CursorPages<IndexAnswer, IndexQuery>;
  /** What was published and withdrawn, oldest first. Reading ends at what happened last; it does not wait for more. */
  readonly changes: CursorPages<ChangesAnswer, ChangesQuery>;
  readonly locales: { list(options?: CallOptions): Promise<LocalesAnswer> };
  /** Closes the connections that are kept open. Calls made afterwards open new ones. */
  close(): void;
}

/**
 * A client for one CMS. Make one per process and share it: it keeps connections open.
 *
 * @throws {TypeError} where an option is wrong
 */
export function createContentClient(options: ContentClientOptions): ContentClient {
  const settings = settingsOf(options);
  const transport = createTransport(settings);
  const call = createCall(settings, transport);
  const address = settings.baseURL;
  return {
    articles: documentsOf(call, address, 'articles', { list: articleListAnswer, one: articleAnswer }),
    techniques: documentsOf(call, address, 'techniques', { list: techniqueListAnswer, one: techniqueAnswer }),
    topics: documentsOf(call, address, 'topics', { list: topicListAnswer, one: topicAnswer }),
    authors: documentsOf(call, address, 'authors', { list: authorListAnswer, one: authorAnswer }),
    home: { get: (query = {}, callOptions) => call('/home', query, homeAnswer, callOptions) },
    site: { get: (query = {}, callOptions) => call('/site', query, siteAnswer, callOptions) },
    search: searchOf(call),
    index: cursorPagesOf(call, { url: `${address}/index`, path: '/index' }, indexAnswer, cursorAfterIndex),
    changes: cursorPagesOf(
      call,
      { url: `${address}/changes`, path: '/changes' },
      changesAnswer,
      cursorAfterChanges,
    ),
    locales: { list: (callOptions) => call('/locales', {}, localesAnswer, callOptions) },
    close: () => transport.close(),
  };
}
