import {
  articleAnswerIn,
  articleListAnswerIn,
  authorAnswerIn,
  changesPages,
  homeAnswerIn,
  indexPages,
  localesAnswer,
  siteAnswerIn,
  notFoundAnswer,
  searchAnswerIn,
  techniqueAnswer,
  techniqueListAnswer,
  topicAnswerIn,
  topicListAnswerIn,
} from '@wellspring/content-model/examples';
import { json, startServer } from '../src/local-server.ts';
import type { LocalServer } from '../src/local-server.ts';

const { slug } = articleAnswerIn('en').data;
const { meta: listMeta } = topicListAnswerIn('fr');

/** The answer to every path of the API, from the examples of the content model. */
const answers: Readonly<Record<string, unknown>> = {
  '/articles': articleListAnswerIn('de'),
  [`/articles/${slug}`]: articleAnswerIn('en'),
  '/articles/rueckenschmerzen-lindern': articleAnswerIn('de'),
  '/techniques': techniqueListAnswer,
  '/techniques/swedish-massage': techniqueAnswer,
  '/topics': topicListAnswerIn('ja'),
  '/topics/lower-back-pain': topicAnswerIn('ja'),
  '/authors': { data: [authorAnswerIn('fr').data], meta: listMeta },
  '/authors/mara-lind': authorAnswerIn('fr'),
  '/home': homeAnswerIn('es'),
  '/site': siteAnswerIn('de'),
  '/locales': localesAnswer,
  '/search': searchAnswerIn('en'),
};

/** The page that follows a cursor, the first without one. */
function pageAfter(
  pages: readonly { readonly meta: { readonly cursor: string | null } }[],
  cursor: string | null,
): unknown {
  return cursor === null ? pages[0] : pages[pages.findIndex(({ meta }) => meta.cursor === cursor) + 1];
}

function answerTo({ pathname, searchParams }: URL): unknown {
  const path = decodeURIComponent(pathname).replace('/api/v1', '');
  const after = searchParams.get('after');
  if (path === '/index') return pageAfter(indexPages, after);
  if (path === '/changes') return after === 'latest' ? changesPages[2] : pageAfter(changesPages, after);
  return answers[path];
}

/** A content API on this machine that holds the examples; 404 in the API's form for everything else. */
export function startExampleApi(): Promise<LocalServer> {
  return startServer((response, request) => {
    const answer = answerTo(new URL(request.url, 'http://localhost'));
    const etag = '"example"';
    if (answer === undefined) json(notFoundAnswer, 404)(response, request);
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else json(answer, 200, { etag })(response, request);
  });
}
