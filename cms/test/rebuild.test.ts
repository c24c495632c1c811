import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  articleFields,
  homeFields,
  publishArticle,
  publishTopic,
  translateTopic,
} from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

const REBUILD = 'scripts/rebuild-editions.mjs';

describe('Editions made anew from what Strapi has published', () => {
  const room = openNewsroom();
  let article = '';
  /** A little of everything that happens to documents. */
  beforeAll(async () => {
    const { cms, editor, library } = room;
    article = await publishArticle(editor, library);
    await editor.save('article', article, 'ar', articleFields('ar', library));
    await editor.publish('article', article, 'ar');
    await editor.publish('article', article, 'en', { summary: 'Other words.', slug: 'other' });
    await editor.declareUpToDate('article', article, 'ar');
    await editor.save('article', article, 'en', { title: 'A draft ahead', topics: [] });

    const withdrawnTarget = await publishTopic(editor, library, 'Target');
    await translateTopic(editor, withdrawnTarget, 'ja', '的');
    const about = await editor.create('article', 'en', {
      ...articleFields('en', library, { title: 'About' }),
      topics: [withdrawnTarget, library.topic],
    });
    await editor.publish('article', about, 'en');
    await editor.withdraw('topic', withdrawnTarget, 'en');

    const machine = await publishTopic(editor, library, 'Machine');
    await editor.save('topic', machine, 'fr', {
      name: 'Machine',
      summary: 'S',
      translation: { method: 'machine' },
    });
    await editor.publish('topic', machine, 'fr');
    const gone = await publishTopic(editor, library, 'Gone');
    await translateTopic(editor, gone, 'es', 'Ido');
    await editor.delete('topic', gone, 'es');
    const copy = await editor.clone('article', article, 'en');
    await editor.publish('article', copy, 'en');
    await editor.save('author', library.writer, 'ar', { name: 'مارا ليند' });
    const home = await editor.create('home', 'en', homeFields('en', library));
    await editor.publish('home', home, 'en', { featured: [about, article] });
    await cms.tokenRequest('PUT', `/api/topics/${library.topic}?status=published`, {
      data: { summary: 'By token.' },
    });
  });

  it('are the editions that are there', async () => {
    const { code, said } = await room.cms.whileStopped(REBUILD);
    expect(said).toContain(', 0 mended.');
    expect(said).toMatch(/\d\d editions looked at/);
    expect(code).toBe(0);
  });

  it('replace those that were damaged, lost or left over, which are named', async () => {
    const { cms, reader, library } = room;
    const before = [await reader.article('other', 'en'), await reader.topic('lower-back-pain', 'en')];
    const { tables } = cms.database;
    await tables('editions').where({ document_id: article, locale: 'en' }).update({ title: 'Damaged' });
    await tables('edition_refs').where({ document_id: article, field: 'authors' }).delete();
    await tables('editions').where({ document_id: library.topic }).delete();
    await tables('editions').insert({
      ...((await tables('editions').where({ document_id: article, locale: 'en' }).first()) as object),
      id: 999_999,
      locale: 'es',
      is_source: false,
    });
    const { code, said } = await cms.whileStopped(REBUILD);
    expect(code).toBe(1);
    expect(said.split('\n').filter((line) => line.startsWith('Mended'))).toEqual(
      expect.arrayContaining([
        `Mended: article ${article} in en (title, references)`,
        `Mended: article ${article} in es (left over)`,
        `Mended: topic ${library.topic} in en (missing)`,
      ]),
    );
    expect(said).toContain(', 3 mended.');
    const after = [await reader.article('other', 'en'), await reader.topic('lower-back-pain', 'en')];
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.data).toMatchObject({ title: 'Lower back pain', summary: 'By token.' });
    expect((await cms.whileStopped(REBUILD)).code).toBe(0);
  });
});
