import {
  articleListQuery,
  changesQuery,
  documentQuery,
  indexQuery,
  localesQuery,
  shortListQuery,
} from '@wellspring/content-model';
import type { DocumentKind } from '@wellspring/content-model';
import { readChanges } from '../../../editions/read/changes.ts';
import { readHome } from '../../../editions/read/home.ts';
import { readIndex } from '../../../editions/read/index-page.ts';
import { readArticles, readShortList } from '../../../editions/read/list.ts';
import { readLocales } from '../../../editions/read/locales.ts';
import { readOne } from '../../../editions/read/one.ts';
import { answering } from '../http/answering.ts';
import { answerRest } from '../http/rest.ts';

const one = (kind: DocumentKind) =>
  answering(documentQuery, (handle, query, slug) => readOne(handle, kind, slug, query));
const shortList = (kind: Exclude<DocumentKind, 'article'>) =>
  answering(shortListQuery, (handle, query) => readShortList(handle, kind, query));

export default {
  locales: answering(localesQuery, (handle) => readLocales(handle)),
  home: answering(documentQuery, (handle, query) => readHome(handle, query)),
  articles: answering(articleListQuery, (handle, query) => readArticles(handle, query)),
  article: one('article'),
  techniques: shortList('technique'),
  technique: one('technique'),
  topics: shortList('topic'),
  topic: one('topic'),
  authors: shortList('author'),
  author: one('author'),
  index: answering(indexQuery, (handle, query) => readIndex(handle, query), { keep: 'strays' }),
  changes: answering(changesQuery, (handle, query) => readChanges(handle, query), { keep: 'no' }),
  rest: answerRest,
};
