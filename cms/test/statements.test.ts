import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocaleCode } from '@wellspring/content-model';
import { articleFields, homeFields, publishTopic } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { requestsTo } from './harness/requests.ts';

const TOKEN = 'a-token-with-which-each-answer-is-made-anew';
const room = openNewsroom({ CONTENT_API_TOKEN: TOKEN });

/** Statements that one answer takes, made anew. */
async function statementsOf(path: string): Promise<number> {
  const madeAnew = { Authorization: `Bearer ${TOKEN}`, 'Cache-Control': 'no-cache' };
  return room.cms.statements(async (headers) => {
    const { status } = await requestsTo(room.cms.url, { ...madeAnew, ...headers })('GET', `/api/v1${path}`);
    expect([path, status]).toEqual([path, 200]);
  });
}

describe('An answer takes the same number of statements', () => {
  const few: Record<string, number> = {};
  const ADDRESSES = [
    '/articles?locale=en',
    '/articles?locale=de&fallback=default',
    '/articles?locale=en&topic=lower-back-pain&region=lower-back&sort=-updatedAt',
    '/articles/article-0?locale=en',
    '/articles/article-0?locale=ja',
    '/techniques?locale=fr&fallback=default',
    '/topics?locale=en',
    '/authors?locale=en',
    '/home?locale=en',
    '/index',
    '/index?locale=en&part=1-of-1&indexable=true',
    '/changes',
    '/locales',
    '/search?q=massage&locale=en',
  ];

  async function publishArticle(
    n: number,
    topics: readonly string[],
    locale: LocaleCode = 'en',
  ): Promise<string> {
    const { editor, library } = room;
    const fields = { ...articleFields('en', library), title: `Article ${n}`, slug: `article-${n}` };
    const id = await editor.create('article', locale, { ...fields, topics: [...topics] });
    await editor.publish('article', id, locale);
    return id;
  }

  beforeAll(async () => {
    const { editor, library } = room;
    const topics = [await publishTopic(editor, library, 'A topic')];
    const first = await publishArticle(0, topics);
    const home = await editor.create('home', 'en', homeFields('en', library));
    await editor.publish('home', home, 'en');
    for (const path of ADDRESSES) few[path] = await statementsOf(path);

    for (let n = 1; n <= 12; n += 1) topics.push(await publishTopic(editor, library, `Topic ${n}`));
    for (let n = 1; n <= 12; n += 1) await publishArticle(n, topics);
    await editor.save('article', first, 'en', { topics: [...topics] });
    await editor.publish('article', first, 'en');
  });

  it.each(ADDRESSES)('however much there is to show: %s', async (path) => {
    const many = await statementsOf(path);
    expect(many).toBe(few[path]);
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(9);
  });
});
