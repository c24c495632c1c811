import { expect, test } from '@jest/globals';
import { inspect } from 'node:util';
import { ContentError, createContentClient } from './index.ts';
import { hang, json, reset, startServer, stopHalfway, text } from './local-server.ts';
import type { Reply } from './local-server.ts';

const TOKEN = 'wellspring-secret-5f2c';

/** Everything of an error that a logger could get hold of: hidden properties and the causes, too. */
function everythingIn(error: unknown): string {
  const causes: unknown[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 10; cause = cause.cause)
    causes.push(cause);
  return [
    inspect(error, { depth: Infinity, showHidden: true, getters: true, maxStringLength: null }),
    ...causes.flatMap((cause) => [
      JSON.stringify(cause),
      JSON.stringify(cause, cause instanceof Error ? Object.getOwnPropertyNames(cause) : undefined),
      cause instanceof Error ? `${cause.message}\n${cause.stack}` : String(cause),
    ]),
  ].join('\n');
}

const echo =
  (status: number, type = 'application/json'): Reply =>
  (response, { headers }) => {
    const message = `You sent ${headers.authorization}.`;
    const error = { status, name: message, message, details: { alternates: [], errors: [] } };
    response.writeHead(status, { 'content-type': type, location: `/?${headers.authorization}` });
    response.end(JSON.stringify({ data: null, error }));
  };

test.each<[string, Reply]>([
  ['400', echo(400)],
  ['401', echo(401)],
  ['404', echo(404)],
  ['410', echo(410)],
  ['429', echo(429)],
  ['500', echo(500)],
  ['503', echo(503)],
  ['302', echo(302)],
  ['a web page', echo(404, 'text/html')],
  [
    'another shape that repeats the token',
    (response, request) => json({ data: request.headers })(response, request),
  ],
  [
    'broken JSON that repeats the token',
    (response, request) =>
      text(`{"a": ${request.headers.authorization}`, 200, 'application/json')(response, request),
  ],
  ['a broken connection', reset],
  ['a broken answer', stopHalfway('reset')],
  ['a huge answer', text('x'.repeat(5000), 200, 'application/json')],
  ['a timeout', hang],
])('the error after %s does not hold the token', async (_what, reply) => {
  const server = await startServer(reply);
  const client = createContentClient({
    baseURL: server.baseURL,
    token: TOKEN,
    retries: 1,
    timeoutMs: 200,
    maxAnswerBytes: 4000,
    random: () => 0,
  });
  const error = await client.articles.get('back-pain', { locale: 'de' }).catch((thrown: unknown) => thrown);
  client.close();
  await server.close();
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  expect(error).toBeInstanceOf(ContentError);
  expect(everythingIn(error)).toContain('/api/v1/articles/back-pain');
  expect(everythingIn(error)).not.toContain(TOKEN);
});
