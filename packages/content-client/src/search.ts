import { searchAnswer, SEARCH_PAGE_MAX } from '@wellspring/content-model';
import type { SearchAnswer, SearchHit, SearchQuery } from '@wellspring/content-model';
import type { Call, CallOptions } from './call.ts';
import type { Query } from './documents.ts';
import { eachEntry, eachPage } from './paging.ts';

/** What is searched for: `q`, and any other parameter of the API. */
export type SearchFor = Pick<SearchQuery, 'q'> & Query<Omit<SearchQuery, 'q'>>;

/** Search, best hits first. */
export interface Search {
  /** One page of hits. Where there are none, `meta.suggestion` may say what would find something. */
  list(query: SearchFor, options?: CallOptions): Promise<SearchAnswer>;
  /** Page by page, from the page asked for to the last that the API gives. */
  pages(query: SearchFor, options?: CallOptions): AsyncGenerator<SearchAnswer, void, undefined>;
  /** Hit by hit, over all pages. */
  all(query: SearchFor, options?: CallOptions): AsyncGenerator<SearchHit, void, undefined>;
}

export function searchOf(call: Call): Search {
  const list: Search['list'] = (query, options) => call('/search', { ...query }, searchAnswer, options);
  const pages: Search['pages'] = (query, options) =>
    eachPage(
      (page: number | undefined) => list(page === undefined ? query : { ...query, page }, options),
      nextPage,
    );
  return { list, pages, all: (query, options) => eachEntry(pages(query, options)) };
}

function nextPage({ meta }: SearchAnswer): number | null {
  const { page, pageCount } = meta.pagination;
  return page < Math.min(pageCount, SEARCH_PAGE_MAX) ? page + 1 : null;
}
