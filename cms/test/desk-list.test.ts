import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { LocaleCode } from '@wellspring/content-model';
import { draftArticle, publishArticle } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { planOf } from './harness/plan.ts';

const list = z.object({
  results: z.array(z.object({ documentId: z.string(), title: z.string() })),
  pagination: z.object({ total: z.number() }),
});
/** More than are found of any one word, and enough for a database to weigh one index against another. */
const MANY = 130;
const room = openNewsroom();

/** The desk's list of articles, as the admin asks for it. */
async function found(query: string, locale: LocaleCode, more = '') {
  const address = `/content-manager/collection-types/api::article.article?locale=${locale}&_q=${encodeURIComponent(query)}${more}`;
  const { status, body } = await room.cms.adminRequest('GET', address);
  expect(status).toBe(200);
  const { results, pagination } = list.parse(body);
  return { titles: results.map(({ title }) => title), total: pagination.total };
}

describe('An editor finds an article in the list', () => {
  let id = '';
  beforeAll(async () => {
    const { editor, library } = room;
    id = await draftArticle(editor, library, { title: 'Étirements for Swollen Ankles' });
    await editor.save('article', id, 'en', { slug: 'fold-the-map' });
    await editor.save('article', id, 'de', { title: 'Geschwollene Knöchel' });
    await editor.save('article', id, 'ja', { title: '足首のむくみをほぐす' });
  });

  it.each<[string, string, LocaleCode]>([
    ['words in any order', 'ankles swollen', 'en'],
    ['parts of words', 'wolle nkl', 'en'],
    ['the beginning of a word', 'sw', 'en'],
    ['without accents', 'etirements', 'en'],
    ['its address', 'fold-the-map', 'en'],
    ['its own language', 'knochel', 'de'],
    ['what is written without spaces', '首のむく', 'ja'],
    ['a single ideograph', '足', 'ja'],
  ])('by %s', async (_, query, locale) => {
    expect((await found(query, locale)).total).toBe(1);
  });

  it('by its id', async () => {
    expect((await found(id, 'en')).titles).toEqual(['Étirements for Swollen Ankles']);
  });

  it.each(['knöchel', 'swollen knees', 'kles swi', 'lkna', '%', "' OR 1 = 1", ''.padEnd(500, 'a b')])(
    'and not by %s',
    async (query) => {
      expect((await found(query, 'en')).titles).not.toContain('Étirements for Swollen Ankles');
    },
  );

  it('by the title that it has now, and no longer once it is deleted', async () => {
    const { editor, library } = room;
    const other = await publishArticle(editor, library, { title: 'Heron' });
    await editor.save('article', other, 'en', { title: 'Bittern' });
    expect([(await found('heron', 'en')).total, (await found('bittern', 'en')).total]).toEqual([1, 1]);
    await editor.save('article', other, 'en', { title: 'Bittern', slug: 'bittern' });
    expect((await found('heron', 'en')).total).toBe(0);
    await editor.discard('article', other, 'en');
    expect((await found('heron', 'en')).titles).toEqual(['Heron']);
    await editor.delete('article', other, '*');
    expect((await found('heron', 'en')).total).toBe(0);
  });

  it('within the filters of the list', async () => {
    const by = (title: string) => `&filters[$and][0][title][$eq]=${encodeURIComponent(title)}`;
    expect((await found('swollen', 'en', by('Another'))).total).toBe(0);
    expect((await found('swollen', 'en', by('Étirements for Swollen Ankles'))).total).toBe(1);
  });
});

/** Leaves the database as those are that were made before counting needed no more than an index. */
async function withEarlierIndexes(): Promise<void> {
  const { tables } = room.cms.database;
  for (const column of ['title', 'updated_at']) {
    for (const name of [`articles_drafts_by_${column}_ix`, `articles_drafts_${column}_ix`])
      await tables.raw('drop index if exists ??', [name]);
    await tables.raw('create index ?? on articles (locale, ??) where published_at is null', [
      `articles_drafts_${column}_ix`,
      column,
    ]);
  }
}

describe('Where there are many', () => {
  beforeAll(async () => {
    const lines = Array.from({ length: MANY }, (_, number) =>
      JSON.stringify({
        id: `plover${number}`,
        source: 'en',
        publishedAt: '2026-01-03T09:00:00.000Z',
        authors: ['mara-lind'],
        sources: [{ key: 'a', title: 'A source', url: 'https://example.org/' }],
        locales: { en: { title: `A plover called ${number}`, summary: 'It runs.', sections: [] } },
      }),
    );
    const { code } = await room.cms.whileStopped('scripts/load-documents.mjs', {
      input: lines.join('\n'),
      before: withEarlierIndexes,
    });
    expect(code).toBe(0);
  });

  it('the newest hundred are found', async () => {
    const { titles, total } = await found('plover', 'en', '&pageSize=100&sort=title:ASC');
    expect([total, titles.length]).toEqual([100, 100]);
    expect(titles).toContain(`A plover called ${MANY - 1}`);
  });

  it.each(['title', 'updated_at'])('the list is read in the order of %s from an index', async (column) => {
    const statement = `select * from articles where published_at is null and locale = ? and locale in (?, ?) order by ${column} asc limit 10`;
    const plan = JSON.stringify(await planOf(room.cms.database, statement, ['en', 'en', 'de']));
    expect(plan).toContain(`articles_drafts_by_${column}_ix`);
  });

  it('the list is counted from an index alone', async () => {
    const { database } = room.cms;
    // PostgreSQL trusts an index alone where it knows that nothing is being changed.
    if (process.env['TEST_DATABASE'] === 'postgres') await database.tables.raw('vacuum analyze articles');
    const statement =
      'select count(id) from articles where published_at is null and locale = ? and locale in (?, ?)';
    const plan = JSON.stringify(await planOf(database, statement, ['en', 'en', 'de']));
    expect(plan).toMatch(/Index Only Scan|COVERING INDEX/);
    expect(plan).toMatch(/articles_drafts_by_\w+_ix/);
  });
});

describe('What was published', () => {
  it('is not called modified by its own publication', async () => {
    const { editor, library, cms } = room;
    const id = await publishArticle(editor, library, { title: 'Unmodified' });
    const { body } = await cms.adminRequest(
      'GET',
      `/content-manager/collection-types/api::article.article/${id}?locale=en`,
    );
    expect(body).toMatchObject({ data: { status: 'published' } });
  });

  it('is counted as published on the front page, and as modified after a save', async () => {
    const { editor, library, cms } = room;
    const counts = async () => {
      const { body } = await cms.adminRequest('GET', '/content-manager/homepage/count-documents');
      return z.object({ data: z.object({ modified: z.number(), published: z.number() }) }).parse(body).data;
    };
    const before = await counts();
    const id = await publishArticle(editor, library, { title: 'Counted' });
    expect(await counts()).toEqual({ ...before, published: before.published + 1 });
    await editor.save('article', id, 'en', { title: 'Counted as modified' });
    expect(await counts()).toEqual({ ...before, modified: before.modified + 1 });
    await editor.publish('article', id, 'en');
    expect(await counts()).toEqual({ ...before, published: before.published + 1 });
  });
});
