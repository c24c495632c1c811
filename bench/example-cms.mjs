import { once } from 'node:events';
import { createServer } from 'node:http';
import { articleAnswerIn, articleListAnswerIn, siteAnswerIn } from '@wellspring/content-model/examples';

/** Sections of an article of usual length. */
const SECTIONS = 12;

/**
 * Starts a CMS that answers from memory with the examples, the article in its usual length: what it costs is nobody's who is
 * measured here.
 */
export async function startExampleCms() {
  const { data, meta } = articleAnswerIn('en');
  const sections = Array.from({ length: SECTIONS }, (_, at) => data.sections[at % data.sections.length]).map(
    (section, at) => ({ ...section, key: `part-${at}` }),
  );
  const article = JSON.stringify({ data: { ...data, sections }, meta });
  const list = JSON.stringify(articleListAnswerIn('en'));
  const others = new Map([
    ['site', JSON.stringify(siteAnswerIn('en'))],
    // Nothing was published, and nothing is.
    ['changes', JSON.stringify({ data: [], meta: { cursor: 'the-end', more: false } })],
  ]);
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    const [, kind = '', below] = /^\/api\/v1\/([a-z]+)(\/?)/.exec(request.url ?? '') ?? [];
    response.end(others.get(kind) ?? (below === '/' ? article : list));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The examples have no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    path: data.path,
    end: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
