import { inspect } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { ContentMalformed, ContentNotFound } from './index.ts';
import { json, startServer } from './local-server.ts';
import type { LocalServer, Reply } from './local-server.ts';
import { createPreviewClient } from './preview.ts';
import type { PreviewClient } from './preview.ts';

let server: LocalServer;
let client: PreviewClient;

async function serve(reply: Reply) {
  server = await startServer(reply);
  client = createPreviewClient({ baseURL: server.baseURL, token: 'secret-token', retries: 0 });
}

afterEach(async () => {
  client.close();
  await server.close();
});

const QUERY = { locale: 'de', state: 'draft' } as const;
const draft = () => {
  const { data, meta } = articleAnswerIn('en');
  return {
    data: { ...data, title: '', slug: '' },
    meta,
    gaps: { fields: ['title' as const], sections: [{ type: 'figure' as const, after: 2 }] },
  };
};

test('a draft is asked for outside of the content API, with a token of its own, and may be unfinished', async () => {
  await serve(json(draft()));
  await expect(client.article('k3v9x0q2', QUERY)).resolves.toEqual(draft());
  expect(server.requests).toMatchObject([
    {
      url: '/preview/article/k3v9x0q2?locale=de&state=draft',
      headers: { authorization: 'Bearer secret-token' },
    },
  ]);
});

test('every kind has its own shape', async () => {
  await serve(json(draft()));
  for (const read of [client.technique, client.topic, client.author, client.home])
    await expect(read('k3v9x0q2', QUERY)).rejects.toThrow(ContentMalformed);
});

test('what is not there is told apart from a token that is wrong, which says nothing of a version', async () => {
  const error = (status: number, details: object) => ({
    data: null,
    error: { status, name: 'Error', message: 'No.', details },
  });
  await serve(json(error(404, { alternates: [] }), 404));
  await expect(client.article('x', QUERY)).rejects.toThrow(ContentNotFound);
  await server.close();
  client.close();
  await serve(json(error(401, {}), 401));
  const failure = await client.article('x', QUERY).catch((reason: unknown) => reason);
  expect(failure).toBeInstanceOf(ContentMalformed);
  expect(inspect(failure)).not.toContain('secret-token');
});
