import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocaleCode } from '@wellspring/content-model';
import { articleFields, publishTopic, topicFields, translateTopic } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

describe('Lists of articles', () => {
  const room = openNewsroom();
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
  const titles = async (locale: LocaleCode, parameters?: Record<string, string>) =>
    (await room.reader.articles(locale, parameters)).data.map(({ title }) => title);

  /** One to five in English, on five days; two and four also in German, four first. */
  beforeAll(async () => {
    const { editor, library } = room;
    const neck = await editor.create(
      'topic',
      'en',
      topicFields(library, { title: 'Neck', bodyRegion: 'neck' }),
    );
    await editor.publish('topic', neck, 'en');
    for (const day of [3, 1, 5, 2, 4]) {
      const id = await editor.create('article', 'en', {
        ...articleFields('en', library, { title: `Day ${day}` }),
        firstPublicationAt: at(day),
        topics: day < 3 ? [neck] : day === 5 ? [neck, library.topic] : [library.topic],
        techniques: day === 4 ? [] : [library.technique],
        authors: day === 3 ? [library.reviewer, library.writer] : [library.writer],
      });
      await editor.publish('article', id, 'en');
      if (day % 2 === 1) continue;
      const german = { title: `Tag ${day}`, summary: 'S', translation: { method: 'human' } };
      await editor.save('article', id, 'de', { ...german, firstPublicationAt: at(9 - day) });
      await editor.publish('article', id, 'de');
    }
  });

  it('come newest first, and in the orders that can be asked for', async () => {
    const { editor, reader } = room;
    expect(await titles('en')).toEqual(['Day 5', 'Day 4', 'Day 3', 'Day 2', 'Day 1']);
    expect(await titles('en', { sort: 'publishedAt' })).toEqual([
      'Day 1',
      'Day 2',
      'Day 3',
      'Day 4',
      'Day 5',
    ]);
    const { data } = await reader.article('day-3', 'en');
    await editor.publish('article', data.id, 'en', { summary: 'Changed.' });
    expect((await titles('en', { sort: '-updatedAt' }))[0]).toBe('Day 3');
    expect((await titles('en'))[0]).toBe('Day 5');
  });

  it('hold what is translated, and with a fallback first what is, then the rest, under one total', async () => {
    const { reader } = room;
    expect(await titles('de')).toEqual(['Tag 2', 'Tag 4']);
    expect(await titles('de', { fallback: 'default' })).toEqual([
      'Tag 2',
      'Tag 4',
      'Day 5',
      'Day 3',
      'Day 1',
    ]);
    const { data, meta } = await reader.articles('de', { fallback: 'default', pageSize: '3', page: '1' });
    expect(meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 2, total: 5 });
    expect(data.map(({ locale, fallback }) => [locale, fallback?.reason ?? null])).toEqual([
      ['de', null],
      ['de', null],
      ['en', 'not-translated'],
    ]);
    expect(await titles('de', { fallback: 'default', pageSize: '3', page: '2' })).toEqual(['Day 3', 'Day 1']);
  });

  it('are empty past the last page, and their figures stay true', async () => {
    const { data, meta } = await room.reader.articles('en', { page: '99', pageSize: '2' });
    expect(data).toEqual([]);
    expect(meta.pagination).toEqual({ page: 99, pageSize: 2, pageCount: 3, total: 5 });
    expect((await room.reader.articles('ja')).meta.pagination).toMatchObject({
      page: 1,
      pageCount: 0,
      total: 0,
    });
  });

  it('can be narrowed by topic, technique, person and region of the body, all of which have to hold', async () => {
    expect(await titles('en', { topic: 'neck' })).toEqual(['Day 5', 'Day 2', 'Day 1']);
    expect(await titles('en', { technique: 'swedish-massage' })).toEqual([
      'Day 5',
      'Day 3',
      'Day 2',
      'Day 1',
    ]);
    expect(await titles('en', { author: 'ilse-braam' })).toEqual(['Day 3']);
    expect(await titles('en', { region: 'neck' })).toEqual(['Day 5', 'Day 2', 'Day 1']);
    expect(await titles('en', { region: 'lower-back' })).toEqual(['Day 5', 'Day 4', 'Day 3']);
    expect(await titles('en', { region: 'feet' })).toEqual([]);
    expect(await titles('en', { topic: 'neck', region: 'lower-back' })).toEqual(['Day 5']);
    expect(await titles('de', { technique: 'swedish-massage' })).toEqual(['Tag 2']);
    expect(await titles('de', { topic: 'neck', fallback: 'default' })).toEqual(['Tag 2', 'Day 5', 'Day 1']);
    expect((await room.reader.articles('en', { topic: 'neck', pageSize: '2' })).meta.pagination.total).toBe(
      3,
    );
  });

  it('take a slug of any language, current or former, and still find what is only withdrawn now', async () => {
    const { editor, library, reader } = room;
    const { data } = await reader.topic('neck', 'en');
    await translateTopic(editor, data.id, 'de', 'Nacken');
    await editor.publish('topic', data.id, 'en', { slug: 'necks' });
    for (const topic of ['nacken', 'neck', 'necks']) {
      expect(await titles('en', { topic })).toEqual(['Day 5', 'Day 2', 'Day 1']);
    }
    const unused = await publishTopic(editor, library, 'Unused');
    expect(await titles('en', { topic: 'unused' })).toEqual([]);
    await editor.withdraw('topic', unused, 'en');
    expect(await titles('en', { topic: 'unused' })).toEqual([]);
  });

  it('follow what is published and withdrawn', async () => {
    const { editor, reader } = room;
    const { data } = await reader.article('day-1', 'en');
    await editor.withdraw('article', data.id, 'en');
    expect(await titles('en', { sort: 'publishedAt' })).toEqual(['Day 2', 'Day 3', 'Day 4', 'Day 5']);
    await editor.publish('article', data.id, 'en');
    expect((await titles('en', { sort: 'publishedAt' }))[0]).toBe('Day 1');
  });

  it('are made of the editions, where they are missing, or of other rules', async () => {
    const { cms, reader } = room;
    const before = [await reader.articles('en'), await reader.articles('de', { fallback: 'default' })];
    const { tables } = cms.database;
    await tables('derived_parts').where({ part: 'lists' }).update({ version: 'of other rules' });
    await tables('list_places').delete();
    await tables('lists').update({ documents: 99 });
    await cms.whileStopped('scripts/rebuild-editions.mjs');
    expect([await reader.articles('en'), await reader.articles('de', { fallback: 'default' })]).toEqual(
      before,
    );
  });

  it('of a region of the body follow its topics', async () => {
    const { editor, reader } = room;
    const { data } = await reader.topic('neck', 'en');
    await editor.publish('topic', data.id, 'en', { bodyRegion: 'shoulders' });
    expect(await titles('en', { region: 'neck' })).toEqual([]);
    expect(await titles('en', { region: 'shoulders' })).toEqual(['Day 5', 'Day 2', 'Day 1']);
    expect(await titles('de', { region: 'shoulders', fallback: 'default' })).toEqual([
      'Tag 2',
      'Day 5',
      'Day 1',
    ]);
    await editor.publish('topic', data.id, 'en', { bodyRegion: 'neck' });
    expect(await titles('en', { region: 'neck' })).toEqual(['Day 5', 'Day 2', 'Day 1']);
  });

  it('have the same order from either end', async () => {
    const all = await titles('en', { sort: 'publishedAt' });
    for (const sort of ['publishedAt', '-publishedAt'] as const) {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => titles('en', { sort, pageSize: '2', page: String(page) })),
      );
      expect(pages.flat()).toEqual(sort === 'publishedAt' ? all : all.toReversed());
    }
  });
});
