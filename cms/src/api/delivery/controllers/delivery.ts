import { ENDPOINTS } from '@wellspring/content-model';
import type { EndpointName } from '@wellspring/content-model';
import type { z } from 'zod';
import type { Handle } from '../../../database/connection.ts';
import { readChanges } from '../../../editions/read/changes.ts';
import { readContract } from '../../../editions/read/contract.ts';
import { readHome } from '../../../editions/read/home.ts';
import { readIndex } from '../../../editions/read/index-page.ts';
import { readArticles, readShortList } from '../../../editions/read/list.ts';
import { readLocales } from '../../../editions/read/locales.ts';
import { readOne } from '../../../editions/read/one.ts';
import { readSearch } from '../../../editions/read/search.ts';
import { readSite } from '../../../editions/read/site.ts';
import type { Outcome } from '../../../editions/read/outcome.ts';
import { answering } from '../http/answering.ts';
import type { Effort } from '../http/answering.ts';
import type { Context } from '../http/context.ts';
import { answerRest } from '../http/rest.ts';

/** A search takes about as much of the database as this many documents. */
const SEARCH_COST = 3;

/** Answers an endpoint as the contract declares it. */
function endpoint<Query extends z.ZodType, Answer extends z.ZodType>(
  declared: { readonly query: Query; readonly answer: Answer },
  ask: (handle: Handle, query: z.output<Query>, slug: string) => Promise<Outcome<z.output<Answer>>>,
  effort?: Effort,
): (context: Context) => Promise<void> {
  return answering(declared.query, ask, effort);
}

export default {
  locales: endpoint(ENDPOINTS.locales, (handle) => readLocales(handle)),
  home: endpoint(ENDPOINTS.home, (handle, query) => readHome(handle, query)),
  articles: endpoint(ENDPOINTS.articles, (handle, query) => readArticles(handle, query)),
  article: endpoint(ENDPOINTS.article, (handle, query, slug) => readOne(handle, 'article', slug, query)),
  techniques: endpoint(ENDPOINTS.techniques, (handle, query) => readShortList(handle, 'technique', query)),
  technique: endpoint(ENDPOINTS.technique, (handle, query, slug) =>
    readOne(handle, 'technique', slug, query),
  ),
  topics: endpoint(ENDPOINTS.topics, (handle, query) => readShortList(handle, 'topic', query)),
  topic: endpoint(ENDPOINTS.topic, (handle, query, slug) => readOne(handle, 'topic', slug, query)),
  authors: endpoint(ENDPOINTS.authors, (handle, query) => readShortList(handle, 'author', query)),
  author: endpoint(ENDPOINTS.author, (handle, query, slug) => readOne(handle, 'author', slug, query)),
  site: endpoint(ENDPOINTS.site, (handle, query) => readSite(handle, query)),
  search: endpoint(ENDPOINTS.search, (handle, query) => readSearch(handle, query), {
    keep: 'strays',
    cost: SEARCH_COST,
  }),
  index: endpoint(ENDPOINTS.index, (handle, query) => readIndex(handle, query), { keep: 'strays' }),
  changes: endpoint(ENDPOINTS.changes, (handle, query) => readChanges(handle, query), { keep: 'no' }),
  openapi: endpoint(ENDPOINTS.openapi, readContract),
  rest: answerRest,
} satisfies Record<EndpointName | 'rest', unknown>;
