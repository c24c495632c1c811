import { describe, expect, it } from '@jest/globals';
import { articleFields, publishArticle, topicFields } from '../examples/library.ts';
import { openNewsroom } from '../harness/newsroom.ts';

const TOKEN = 'a-token-that-only-the-site-has';
const room = openNewsroom({ CONTENT_API_TOKEN: TOKEN });
const ENGLISH = 'relieving-back-pain-with-massage-therapy';

/** Statements that it takes to ask for something so many times at once. */
const statementsOf = (times: number, path: string, more: Record<string, string> = {}) =>
  room.cms.statements((headers) =>
    Promise.all(Array.from({ length: times }, () => ask(path, { ...headers, ...more }))),
  );

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${room.cms.url}/api/v1${path}`, { headers });

describe('Answers that are kept', () => {
  it('cost no statement', async () => {
    const path = '/techniques/swedish-massage?locale=en';
    await ask(path);
    expect(await statementsOf(50, path)).toBe(0);
  });

  it('are made once for all who ask at the same time', async () => {
    const one = await statementsOf(1, '/topics/lower-back-pain?locale=de&fallback=default');
    const path = '/topics/lower-back-pain?locale=fr&fallback=default';
    const many = await statementsOf(40, path);
    expect(one).toBeGreaterThan(2);
    expect(many).toBe(one);
  });

  it('carry the same headers as one that was just made', async () => {
    const headersOf = ({ headers }: Response) =>
      [...headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'x-request-id'].includes(name));
    const path = '/authors?locale=en';
    expect(headersOf(await ask(path))).toEqual(headersOf(await ask(path)));
  });

  it('are purged by what a publication touches: the document, lists, and addresses that led nowhere', async () => {
    const { editor, library, reader, cms } = room;
    expect((await cms.api(`/articles/${ENGLISH}?locale=en`)).status).toBe(404);
    expect((await reader.articles('en')).data).toEqual([]);
    const id = await publishArticle(editor, library);
    expect((await cms.api(`/articles/${ENGLISH}?locale=en`)).status).toBe(200);
    expect((await reader.articles('en')).data).toHaveLength(1);

    await editor.save('article', id, 'en', { ...articleFields('en', library), title: 'Another title' });
    await editor.publish('article', id, 'en');
    expect((await reader.article(ENGLISH, 'en')).data.title).toBe('Another title');
    await editor.withdraw('article', id, 'en');
    expect((await cms.api(`/articles/${ENGLISH}?locale=en`)).status).toBe(410);
  });

  it('of a region know a topic that moves there', async () => {
    const { editor, reader, library } = room;
    const region = { region: 'hands' };
    expect((await reader.articles('en', region)).data).toEqual([]);
    const topic = await editor.create(
      'topic',
      'en',
      topicFields(library, { title: 'Tired hands', bodyRegion: null }),
    );
    await editor.publish('topic', topic, 'en');
    const fields = articleFields('en', library);
    const id = await editor.create('article', 'en', { ...fields, slug: 'hands', topics: [topic] });
    await editor.publish('article', id, 'en');
    expect((await reader.articles('en', region)).data).toEqual([]);
    await editor.save('topic', topic, 'en', { bodyRegion: 'hands' });
    await editor.publish('topic', topic, 'en');
    expect((await reader.articles('en', region)).data).toHaveLength(1);
  });
});

describe('The site may ask past the memory, strangers may not', () => {
  const path = '/locales';
  /** How many statements fifty questions take that all know of an event. */
  const statementsKnowing = (event: string, token: string) =>
    statementsOf(50, path, { Authorization: `Bearer ${token}`, 'At-Least-Event': event });

  it('where it knows of an event that this process has not heard of', async () => {
    const { reader } = room;
    const { meta } = await reader.changes({ after: 'latest' });
    const newest = Number(meta.cursor.split('-')[0]);
    await ask(path);
    expect(await statementsKnowing(String(newest), TOKEN)).toBe(0);
    expect(await statementsKnowing(String(newest + 1), TOKEN)).toBeGreaterThanOrEqual(50);
    expect(await statementsKnowing(String(newest + 1), 'somebody')).toBe(0);
    for (const malformed of ['', '0', '-1', '1e9', 'latest', `${newest + 1}, 7`, '9'.repeat(40)])
      expect([malformed, await statementsKnowing(malformed, TOKEN)]).toEqual([malformed, 0]);
  });

  it('so that a stranger makes no work', async () => {
    await ask(path);
    const stranger = { Authorization: 'Bearer somebody', 'Cache-Control': 'no-cache' };
    expect(await statementsOf(50, path, stranger)).toBe(0);
  });
});

describe('Compressed forms', () => {
  const path = '/techniques/swedish-massage?locale=en';

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1, br;q=0.1', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
  ])('for “%s” the answer comes as %s, with a tag of its own', async (accepted, encoding) => {
    const plain = await ask(path, { 'Accept-Encoding': 'identity' });
    const packed = await ask(path, { 'Accept-Encoding': accepted });
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(packed.headers.get('etag')).toBe(plain.headers.get('etag')?.replace(/"$/, `-${encoding}"`));
    expect(await packed.json()).toEqual(await plain.json());
  });

  it.each(['identity', 'br;q=0, gzip;q=0', 'deflate'])('for “%s” it comes as it is', async (accepted) => {
    const answer = await ask(path, { 'Accept-Encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('each is told apart when a client has one', async () => {
    const etag = (await ask(path, { 'Accept-Encoding': 'br' })).headers.get('etag') ?? '';
    const again = { 'Accept-Encoding': 'br', 'If-None-Match': etag };
    expect((await ask(path, again)).status).toBe(304);
    expect((await ask(path, { ...again, 'Accept-Encoding': 'gzip' })).status).toBe(200);
  });
});
