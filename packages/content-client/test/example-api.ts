import {
  articleAnswerIn,
  articleListAnswerIn,
  authorAnswerIn,
  homeAnswerIn,
  localesAnswer,
  techniqueAnswer,
  techniqueListAnswer,
  topicAnswerIn,
  topicListAnswerIn,
} from '@wellspring/content-model/examples';
import type { ChangesAnswer, IndexAnswer, SearchAnswer } from '@wellspring/content-model';
import { json, startServer } from '../src/local-server.ts';
import type { LocalServer } from '../src/local-server.ts';

const { data: article, meta } = articleAnswerIn('en');
const { id, kind, title, path, locale, fallback, updatedAt, slug } = article;
const pagination = { page: 1, pageSize: 20, pageCount: 1, total: 1 };

const searchAnswer: SearchAnswer = {
  data: [{ id, kind, title, path, locale, fallback, excerpt: article.summary, ranges: [], score: 2 }],
  meta: { requestedLocale: 'en', pagination, suggestion: null },
};
const indexAnswer: IndexAnswer = {
  data: [
    { id, kind, title, path, locale, fallback, updatedAt, indexable: true, alternates: meta.alternates },
  ],
  meta: { cursor: null },
};
const changesAnswer: ChangesAnswer = {
  data: [
    {
      id: 1,
      type: 'document.published',
      kind,
      documentId: id,
      locale,
      paths: [path],
      tags: [`document:${id}`],
      occurredAt: updatedAt,
    },
  ],
  meta: { cursor: 'cur_1', more: false },
};

/** The answer to every path of the API, from the examples of the content model. */
const answers: Readonly<Record<string, unknown>> = {
  '/articles': articleListAnswerIn('de'),
  [`/articles/${slug}`]: articleAnswerIn('en'),
  '/articles/rueckenschmerzen-lindern': articleAnswerIn('de'),
  '/techniques': techniqueListAnswer,
  '/techniques/swedish-massage': techniqueAnswer,
  '/topics': topicListAnswerIn('ja'),
  '/topics/lower-back-pain': topicAnswerIn('ja'),
  '/authors': { data: [authorAnswerIn('fr').data], meta: { requestedLocale: 'fr', pagination } },
  '/authors/mara-lind': authorAnswerIn('fr'),
  '/home': homeAnswerIn('es'),
  '/locales': localesAnswer,
  '/search': searchAnswer,
  '/index': indexAnswer,
  '/changes': changesAnswer,
};

const NOT_FOUND = {
  data: null,
  error: { status: 404, name: 'NotFoundError', message: 'No such document.', details: { alternates: [] } },
};

/** A content API on this machine that holds the examples; 404 in the API's form for everything else. */
export function startExampleApi(): Promise<LocalServer> {
  return startServer((response, request) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = answers[decodeURIComponent(pathname).replace('/api/v1', '')];
    const etag = '"example"';
    if (answer === undefined) json(NOT_FOUND, 404)(response, request);
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else json(answer, 200, { etag })(response, request);
  });
}
