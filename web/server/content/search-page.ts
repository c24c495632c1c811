import { SEARCH_QUERY_MAX, fallbackChain } from '@wellspring/content-model';
import type { SearchHit } from '@wellspring/content-model';
import { href } from '../../shared/href.ts';
import { markedWords } from '../../shared/marked-words.ts';
import { found, missing } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { searchAsked, searchPath, searchWords } from '../../shared/search-address.ts';
import type { Search, SearchRequest } from '../../shared/search-address.ts';
import type { PageFrame } from '../../shared/views/frame.ts';
import type { HitView, SearchOutcome, SearchPage, Suggestions } from '../../shared/views/search.ts';
import { pageFrame, unlisted } from './frames.ts';
import type { PageRequest } from './page-request.ts';
import { inOrder } from './technique-pages.ts';
import { sortedTopics } from './topic-pages.ts';

/** Hits on one page. */
const PAGE_SIZE = 12;
/** Suggestions below the search field. */
const SUGGESTIONS = 6;

/** A search, or the page that it begins on. */
export async function searchPage(
  request: PageRequest,
  asked: SearchRequest,
): Promise<PageResult<SearchPage>> {
  const search = searchAsked(asked);
  if (search === undefined) return missing();
  const outcome = await outcomeOf(request, search);
  if (outcome.kind === 'answered' && search.page > Math.max(1, outcome.pagination.pageCount))
    return missing();
  const hasFound = outcome.kind === 'answered' && outcome.pagination.total > 0;
  return found({
    frame: frameOf(request, search),
    search,
    outcome,
    hasOthers: fallbackChain(request.locale.code).length > 1,
    pathWith: (change) => searchPath(request.locale.code, { ...search, page: 1, ...change }),
    ...(hasFound ? { topics: [], techniques: [] } : await otherWays(request)),
  });
}

/** What the search field suggests for the beginning of a search. */
export async function suggestions(request: PageRequest, typed: string): Promise<PageResult<Suggestions>> {
  const words = searchWords(typed);
  const { book, reads } = request;
  const isSearch = words !== '' && words.length <= SEARCH_QUERY_MAX;
  const hits = isSearch ? (await reads.search({ q: words, pageSize: SUGGESTIONS })).data : [];
  return found({
    count: book.t('search.suggestionCount', { count: hits.length }),
    items: hits.map(({ kind, title, path, ranges }) => ({
      kind: book.t(`search.kind.${kind}`),
      title: markedWords(title, ranges, 'title'),
      href: href(path),
    })),
  });
}

async function outcomeOf({ reads }: PageRequest, search: Search): Promise<SearchOutcome> {
  const { words, kind, page, inOthers } = search;
  if (words === '') return { kind: 'nothing-asked' };
  if (words.length > SEARCH_QUERY_MAX) return { kind: 'too-long' };
  const { data, meta } = await reads.search({
    q: words,
    ...(kind !== null && { kind }),
    page,
    pageSize: PAGE_SIZE,
    fallback: inOthers ? 'default' : 'none',
  });
  return {
    kind: 'answered',
    hits: data.map(hitView),
    pagination: meta.pagination,
    suggestion: meta.suggestion,
  };
}

function hitView({ id, kind, title, path, locale, fallback, excerpt, ranges }: SearchHit): HitView {
  return {
    ...{ id, kind, path, locale, fallback },
    title: markedWords(title, ranges, 'title'),
    excerpt: markedWords(excerpt, ranges, 'excerpt'),
  };
}

async function otherWays(request: PageRequest): Promise<Pick<SearchPage, 'topics' | 'techniques'>> {
  const [topics, techniques] = await Promise.all([sortedTopics(request), request.reads.techniques()]);
  return { topics, techniques: inOrder(techniques.data, request.book) };
}

/** A page for people: what somebody searched for is nothing for search engines. */
function frameOf(request: PageRequest, search: Search): PageFrame {
  const { book, locale } = request;
  const { words } = search;
  const heading = book.t('search.heading');
  const title = words === '' ? heading : book.t('search.titleFor', { words });
  const frame = pageFrame(request, { name: 'search', title, heading, description: null }, (code) =>
    searchPath(code, { ...search, page: 1 }),
  );
  const crumbs = [{ title: heading, path: searchPath(locale.code, EVERYTHING) }];
  return { ...unlisted(frame), crumbs, hasSearchField: true };
}

const EVERYTHING: Search = { words: '', kind: null, page: 1, inOthers: false };
