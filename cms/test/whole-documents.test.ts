import { describe, expect, it } from '@jest/globals';
import {
  articleFields,
  draftArticle,
  homeFields,
  publishArticle,
  publishTopic,
  topicFields,
  translateTopic,
} from './examples/library.ts';
import type { Fields } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';

type Locale = 'en' | 'fr' | 'ar';

const room = openNewsroom();

describe('Section keys', () => {
  /** Sections of the draft as the form loads them: with the ids of their rows, without keys. */
  const formOf = async (id: string) =>
    (await room.editor.draft('article', id, 'en'))['sections'] as readonly Fields[];
  const keysOf = async (slug: string, locale: Locale = 'en') =>
    (await room.reader.article(slug, locale)).data.sections.map(({ key }) => key);

  it('are given by the server, each its own, and stay the same through saving and publishing', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Keys' });
    const keys = await keysOf('keys');
    expect(new Set(keys).size).toBe(6);
    await editor.save('article', id, 'en', { sections: await formOf(id) });
    await editor.save('article', id, 'en', { sections: await formOf(id) });
    await editor.publish('article', id, 'en');
    expect(await keysOf('keys')).toEqual(keys);
    // A program sends no ids: then the place tells.
    await editor.publish('article', id, 'en', { sections: articleFields('en', library)['sections'] });
    expect(await keysOf('keys')).toEqual(keys);
  });

  it('follow a section that is moved, leave with one that is removed, and are new for a new one', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Moved' });
    const keys = await keysOf('moved');
    const [, second, ...rest] = await formOf(id);
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'New' }] }];
    const added = { __component: 'sections.prose', body };
    await editor.publish('article', id, 'en', { sections: [added, second, ...rest.toReversed()] });
    const after = await keysOf('moved');
    expect(after).toEqual([expect.any(String), keys[1], ...keys.slice(2).toReversed()]);
    expect(keys).not.toContain(after[0]);
    // In the place of a section of the same kind, too.
    const form = await formOf(id);
    await editor.publish('article', id, 'en', { sections: [added, ...form] });
    expect((await keysOf('moved')).slice(1)).toEqual(after);
  });

  it('are copied to a translation, section by section', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Translated' });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'مترجم' });
    await editor.publish('article', id, 'ar');
    expect(await keysOf('مترجم', 'ar')).toEqual((await keysOf('translated')).slice(0, 2));
  });

  it('are never taken from a request', async () => {
    const { cms, editor, library } = room;
    const sections = [
      { __component: 'sections.quote', text: 'A', key: 'same' },
      { __component: 'sections.quote', text: 'B', key: 'same' },
    ];
    const { body } = await cms.tokenRequest('POST', '/api/articles?status=draft', {
      data: { ...articleFields('en', library, { title: 'Sent' }), sections },
    });
    await editor.publish('article', (body as { data: { documentId: string } }).data.documentId, 'en');
    const keys = await keysOf('sent');
    expect(keys).not.toContain('same');
    expect(new Set(keys).size).toBe(2);
  });
});

describe('The date of first publication', () => {
  it('is set once for each language and never moved', async () => {
    const { cms, editor, library, reader } = room;
    const id = await publishArticle(editor, library, { title: 'Dated' });
    const { publishedAt, updatedAt } = (await reader.article('dated', 'en')).data;
    expect(updatedAt).toBe(publishedAt);
    await editor.publish('article', id, 'en', {
      summary: 'Other words.',
      firstPublicationAt: '2020-01-01T00:00:00.000Z',
    });
    await cms.tokenRequest('PUT', `/api/articles/${id}?status=published`, {
      data: { firstPublicationAt: '2020-01-01T00:00:00.000Z' },
    });
    await editor.withdraw('article', id, 'en');
    await editor.publish('article', id, 'en');
    const again = (await reader.article('dated', 'en')).data;
    expect(again.publishedAt).toBe(publishedAt);
    expect(again.updatedAt > publishedAt).toBe(true);
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'مؤرخ' });
    await editor.publish('article', id, 'ar');
    expect((await reader.article('مؤرخ', 'ar')).data.publishedAt > again.updatedAt).toBe(true);
  });

  it('can come from the seed, before the first publication', async () => {
    const { editor, library, reader } = room;
    const at = '2026-01-03T09:00:00.000Z';
    const id = await draftArticle(editor, library, { title: 'Seeded' });
    await editor.save('article', id, 'en', { firstPublicationAt: at });
    await editor.publish('article', id, 'en');
    expect((await reader.article('seeded', 'en')).data).toMatchObject({ publishedAt: at, updatedAt: at });
  });

  it('stays while only what the words do not say changes, as does the date of the last change', async () => {
    const { editor, library, reader } = room;
    const id = await publishArticle(editor, library, { title: 'Unmoved' });
    const before = (await reader.article('unmoved', 'en')).data;
    await editor.publish('article', id, 'en', { funding: { kind: 'sponsor', note: 'N' } });
    const after = (await reader.article('unmoved', 'en')).data;
    expect([after.publishedAt, after.updatedAt]).toEqual([before.publishedAt, before.updatedAt]);
    expect(after.funding.kind).toBe('sponsor');
  });
});

describe('Whole documents', () => {
  const statusOf = async (slug: string, locale: Locale) =>
    (await room.cms.api(`/topics/${encodeURIComponent(slug)}?locale=${locale}`)).status;
  async function topicInTwo(title: string, french: string): Promise<string> {
    const id = await publishTopic(room.editor, room.library, title);
    await translateTopic(room.editor, id, 'fr', french);
    return id;
  }

  it('that are cloned get addresses of their own and have never been published', async () => {
    const { editor, library, reader } = room;
    const id = await publishArticle(editor, library, { title: 'Model' });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'نموذج' });
    await editor.publish('article', id, 'ar');
    const original = await reader.article('model', 'en');
    const copy = await editor.clone('article', id, 'en');
    expect(copy).not.toBe(id);
    expect(await editor.draft('article', copy, 'en')).toMatchObject({
      slug: 'model-2',
      firstPublicationAt: null,
      sourceLocale: 'en',
    });
    expect(await editor.published('article', copy, 'en')).toEqual({});
    expect((await reader.article('model', 'en')).data).toEqual(original.data);
    await editor.publish('article', copy, 'en');
    const { data } = await reader.article('model-2', 'en');
    expect(data).toMatchObject({ id: copy, title: 'Model' });
    expect(data.topics.map((topic) => topic.id)).toEqual([library.topic]);
    expect(data.publishedAt > original.data.publishedAt).toBe(true);
  });

  it('that are cloned from a translation originate in its language', async () => {
    const { editor, reader } = room;
    const id = await topicInTwo('Cloned', 'Copie');
    const copy = await editor.clone('topic', id, 'fr');
    expect(await editor.draft('topic', copy, 'fr')).toMatchObject({ slug: 'copie-2', sourceLocale: 'fr' });
    await editor.publish('topic', copy, 'fr');
    expect((await reader.topic('copie-2', 'fr')).data).toMatchObject({ id: copy, translation: null });
  });

  it('whose draft is discarded show the published words again, and readers see no change', async () => {
    const { editor, library, reader, cms } = room;
    const id = await publishArticle(editor, library, { title: 'Discarded' });
    const before = await reader.article('discarded', 'en');
    const events = await cms.database.tables('outbox_events').count({ n: '*' });
    await editor.save('article', id, 'en', { title: 'Thrown away' });
    await editor.discard('article', id, 'en');
    expect(await editor.draft('article', id, 'en')).toMatchObject({ title: 'Discarded' });
    expect(await reader.article('discarded', 'en')).toEqual(before);
    expect(await cms.database.tables('outbox_events').count({ n: '*' })).toEqual(events);
  });

  it('lose one language where one is deleted, and all where all are', async () => {
    const { editor, reader } = room;
    const id = await topicInTwo('Deleted', 'Supprimé');
    await editor.delete('topic', id, 'fr');
    expect(await statusOf('supprime', 'fr')).toBe(410);
    expect((await reader.topic('deleted', 'fr')).meta.fallback).toEqual({ reason: 'withdrawn' });
    await translateTopic(editor, id, 'fr', 'Supprimé');
    expect(await statusOf('supprime', 'fr')).toBe(200);
    await editor.delete('topic', id, '*');
    expect([await statusOf('supprime', 'fr'), await statusOf('deleted', 'en')]).toEqual([410, 410]);
  });

  it('are published, withdrawn and deleted many at a time', async () => {
    const { editor, library, reader } = room;
    const ids = [];
    for (const title of ['Many one', 'Many two']) {
      ids.push(await editor.create('topic', 'en', topicFields(library, { title })));
    }
    const statuses = async () => [await statusOf('many-one', 'en'), await statusOf('many-two', 'en')];
    expect(await statuses()).toEqual([404, 404]);
    await editor.publishMany('topic', ids, 'en');
    expect(await statuses()).toEqual([200, 200]);
    await editor.withdrawMany('topic', ids, 'en');
    expect(await statuses()).toEqual([410, 410]);
    await editor.publishMany('topic', ids, 'en');
    expect(await statuses()).toEqual([200, 200]);
    await editor.deleteMany('topic', ids, 'en');
    expect(await statuses()).toEqual([410, 410]);
    const titles = (await reader.topics('en')).data.map(({ title }) => title);
    expect(titles).not.toContain('Many one');
  });

  it('are published many at a time, one after another, however often each is named', async () => {
    const { cms, editor, library, reader } = room;
    const ids: string[] = [];
    for (const title of ['In turn one', 'In turn two', 'In turn three'])
      ids.push(await editor.create('topic', 'en', topicFields(library, { title })));
    const published = cms.database.tables('topics').whereNotNull('published_at').whereIn('document_id', ids);
    const rows = async () => (await published.clone()).length;
    await editor.publishMany('topic', [...ids, ...ids], 'en');
    expect(await rows()).toBe(ids.length);
    expect((await reader.topic('in-turn-one', 'en')).data.title).toBe('In turn one');
    await editor.withdrawMany('topic', [...ids, ...ids], 'en');
    expect(await rows()).toBe(0);
  });

  it('are withdrawn and deleted in several languages at a time', async () => {
    const { editor } = room;
    const id = await topicInTwo('Both ways', 'Deux sens');
    await editor.withdrawMany('topic', [id], ['en', 'fr']);
    expect([await statusOf('both-ways', 'en'), await statusOf('deux-sens', 'fr')]).toEqual([410, 410]);
    await editor.publishMany('topic', [id], ['fr', 'en']);
    expect([await statusOf('both-ways', 'en'), await statusOf('deux-sens', 'fr')]).toEqual([200, 200]);
    await editor.deleteMany('topic', [id], 'en');
    await editor.deleteMany('topic', [id], 'fr');
    expect([await statusOf('both-ways', 'en'), await statusOf('deux-sens', 'fr')]).toEqual([410, 410]);
  });

  it('are published in several languages at a time, with what they refer to', async () => {
    const { editor, library, reader } = room;
    const id = await draftArticle(editor, library, { title: 'In both at once' });
    await editor.save('article', id, 'ar', articleFields('ar', library, { title: 'معا' }));
    await editor.publishMany('article', [id], ['ar', 'en']);
    for (const [slug, locale] of [
      ['in-both-at-once', 'en'],
      ['معا', 'ar'],
    ] as const) {
      const { authors, techniques } = (await reader.article(slug, locale)).data;
      expect([authors.length, techniques.length]).toEqual([1, 1]);
    }
  });

  it('are written by token as by hand', async () => {
    const { cms, library, reader } = room;
    const { status, body } = await cms.tokenRequest('POST', '/api/topics?locale=en&status=published', {
      data: topicFields(library, { title: 'By token' }),
    });
    expect(status).toBe(201);
    const { documentId } = (body as { data: { documentId: string } }).data;
    expect((await reader.topic('by-token', 'en')).data.id).toBe(documentId);
    await cms.tokenRequest('PUT', `/api/topics/${documentId}?locale=fr&status=published`, {
      data: { name: 'Par jeton', summary: 'S', translation: { method: 'human' } },
    });
    expect((await reader.topic('par-jeton', 'fr')).data.translation).toMatchObject({ state: 'current' });
    await cms.tokenRequest('PUT', `/api/topics/${documentId}?locale=en&status=draft`, {
      data: { name: 'Only a draft' },
    });
    expect((await reader.topic('by-token', 'en')).data.title).toBe('By token');
    expect((await cms.tokenRequest('DELETE', `/api/topics/${documentId}?locale=fr`)).status).toBe(204);
    expect([await statusOf('par-jeton', 'fr'), await statusOf('by-token', 'en')]).toEqual([410, 200]);
  });

  it('of people vanish from what they wrote when they are deleted', async () => {
    const { editor, library, reader } = room;
    const person = await editor.create('author', 'en', { name: 'Passing By', slug: 'passing-by' });
    await editor.save('author', person, 'fr', { name: 'De Passage' });
    const id = await draftArticle(editor, library, { title: 'Signed' });
    await editor.save('article', id, 'en', { authors: [person, library.writer] });
    await editor.publish('article', id, 'en');
    const authors = async () =>
      (await reader.article('signed', 'en')).data.authors.map((author) => author.title);
    expect(await authors()).toEqual(['Passing By', 'Mara Lind']);
    await editor.delete('author', person, '*');
    expect(await authors()).toEqual(['Mara Lind']);
    expect((await room.cms.api('/authors/passing-by?locale=en')).status).toBe(410);
  });

  it('of which there is one, the home page, follow the same rules', async () => {
    const { cms, editor, library, reader } = room;
    expect((await cms.api('/home?locale=en')).status).toBe(404);
    const home = await editor.create('home', 'en', homeFields('en', library));
    expect((await cms.api('/home?locale=en')).status).toBe(404);
    await editor.publish('home', home, 'en');
    await editor.save('home', home, 'ar', homeFields('ar', library));
    expect((await reader.home('ar')).meta).toMatchObject({
      servedLocale: 'en',
      fallback: { reason: 'not-translated' },
    });
    await editor.publish('home', home, 'ar');
    expect((await reader.home('ar')).meta).toMatchObject({ servedLocale: 'ar', fallback: null });
    expect((await cms.api('/home?locale=fr&fallback=none')).status).toBe(404);
    await editor.withdraw('home', home, 'ar');
    await editor.withdraw('home', home, 'en');
    expect((await cms.api('/home?locale=ar')).status).toBe(410);
  });
});
