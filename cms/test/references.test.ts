import { describe, expect, it } from '@jest/globals';
import {
  articleFields,
  homeFields,
  publishArticle,
  publishTopic,
  topicFields,
  translateTopic,
} from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

/** Nothing in these tests saves or publishes the referring document again, unless the rule is about that. */
describe('References', () => {
  const room = openNewsroom();
  let number = 0;
  const fresh = (name: string) => `${name} ${(number += 1)}`;
  const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-');

  /** Publishes an article about topics, in English. */
  async function articleAbout(topics: readonly string[]): Promise<{ id: string; slug: string }> {
    const { editor, library } = room;
    const title = fresh('Article');
    const id = await editor.create('article', 'en', { ...articleFields('en', library, { title }), topics });
    await editor.publish('article', id, 'en');
    return { id, slug: slugOf(title) };
  }
  const topicsOf = async (slug: string, locale: Parameters<typeof room.reader.article>[1] = 'en') =>
    (await room.reader.article(slug, locale)).data.topics.map(({ id, title, locale: served, fallback }) => ({
      id,
      title,
      served,
      reason: fallback?.reason ?? null,
    }));
  const draftTopic = (title: string) =>
    room.editor.create('topic', 'en', topicFields(room.library, { title }));

  it('to a document that is published later appear by themselves', async () => {
    const { editor } = room;
    const title = fresh('Later');
    const topic = await draftTopic(title);
    const { slug } = await articleAbout([topic, room.library.topic]);
    expect((await topicsOf(slug)).map(({ id }) => id)).toEqual([room.library.topic]);
    await editor.publish('topic', topic, 'en');
    expect((await topicsOf(slug)).map(({ id }) => id)).toEqual([topic, room.library.topic]);
  });

  it('to a document that is withdrawn vanish, and come back with it in their place', async () => {
    const { editor, library } = room;
    const topic = await publishTopic(editor, library, fresh('Returning'));
    const { slug } = await articleAbout([topic, library.topic]);
    await editor.withdraw('topic', topic, 'en');
    expect((await topicsOf(slug)).map(({ id }) => id)).toEqual([library.topic]);
    await editor.publish('topic', topic, 'en');
    expect((await topicsOf(slug)).map(({ id }) => id)).toEqual([topic, library.topic]);
  });

  it('are still whole when the referring document is published again after its target was withdrawn', async () => {
    const { editor, library } = room;
    const topic = await publishTopic(editor, library, fresh('Gone for a while'));
    const { id, slug } = await articleAbout([topic, library.topic]);
    await editor.withdraw('topic', topic, 'en');
    await editor.publish('article', id, 'en', { title: 'Changed meanwhile' });
    await editor.publish('topic', topic, 'en');
    expect((await topicsOf(slug)).map((one) => one.id)).toEqual([topic, library.topic]);
  });

  it('to a document that is deleted vanish for good', async () => {
    const { editor, library } = room;
    const topic = await publishTopic(editor, library, fresh('Doomed'));
    const { slug } = await articleAbout([topic]);
    await editor.delete('topic', topic, '*');
    expect(await topicsOf(slug)).toEqual([]);
  });

  it('keep the order that the original gives them, in every language', async () => {
    const { editor, library } = room;
    const topics = [];
    for (const name of ['Charlie', 'Alpha', 'Bravo'])
      topics.push(await publishTopic(editor, library, fresh(name)));
    const { id, slug } = await articleAbout(topics);
    await editor.save('article', id, 'ar', articleFields('ar', library, { title: 'مقالة مرتبة' }));
    await editor.publish('article', id, 'ar');
    expect((await topicsOf(slug)).map((one) => one.id)).toEqual(topics);
    const reversed = topics.toReversed();
    await editor.publish('article', id, 'en', { topics: reversed });
    expect((await topicsOf(slug)).map((one) => one.id)).toEqual(reversed);
    expect((await topicsOf('مقالة-مرتبة', 'ar')).map((one) => one.id)).toEqual(reversed);
  });

  it('show a target in the reader’s language as soon as it is translated, and labelled in English until then', async () => {
    const { editor, library } = room;
    const title = fresh('Sore');
    const topic = await publishTopic(editor, library, title);
    const { id } = await articleAbout([topic]);
    await editor.save('article', id, 'ar', articleFields('ar', library, { title: `ألم ${title}` }));
    await editor.publish('article', id, 'ar');
    const slug = `ألم-${slugOf(title)}`;
    expect(await topicsOf(slug, 'ar')).toEqual([
      { id: topic, title, served: 'en', reason: 'not-translated' },
    ]);
    await translateTopic(editor, topic, 'ar', `متعب ${title}`);
    expect(await topicsOf(slug, 'ar')).toEqual([
      { id: topic, title: `متعب ${title}`, served: 'ar', reason: null },
    ]);
    await editor.withdraw('topic', topic, 'ar');
    expect(await topicsOf(slug, 'ar')).toEqual([{ id: topic, title, served: 'en', reason: 'withdrawn' }]);
    await editor.publish('topic', topic, 'ar');
    expect((await topicsOf(slug, 'ar'))[0]?.served).toBe('ar');
  });

  it('lead to where the reader’s language has the target', async () => {
    const { editor, library, reader } = room;
    const title = fresh('Path');
    const topic = await publishTopic(editor, library, title);
    const { slug } = await articleAbout([topic]);
    expect((await reader.article(slug, 'en')).data.topics[0]?.path).toBe(`/en/topics/${slugOf(title)}`);
    expect((await reader.article(slug, 'de')).data.topics[0]?.path).toBe(`/de/topics/${slugOf(title)}`);
    await translateTopic(editor, topic, 'de', `Weg ${title}`);
    expect((await reader.article(slug, 'de')).data.topics[0]?.path).toBe(`/de/topics/weg-${slugOf(title)}`);
  });

  it('to a target whose original is withdrawn show what is left of it', async () => {
    const { editor, library } = room;
    const title = fresh('Half');
    const topic = await publishTopic(editor, library, title);
    await translateTopic(editor, topic, 'de', `Halb ${title}`);
    const { slug } = await articleAbout([topic]);
    await editor.withdraw('topic', topic, 'en');
    expect(await topicsOf(slug, 'en')).toEqual([]);
    expect(await topicsOf(slug, 'de')).toEqual([
      { id: topic, title: `Halb ${title}`, served: 'de', reason: null },
    ]);
  });

  it('of a topic to its parent, and of the home page to articles, follow the same rules', async () => {
    const { editor, library, reader } = room;
    const parentTitle = fresh('Parent');
    const parent = await draftTopic(parentTitle);
    const childTitle = fresh('Child');
    const child = await editor.create('topic', 'en', {
      ...topicFields(library, { title: childTitle }),
      parent,
    });
    await editor.publish('topic', child, 'en');
    expect((await reader.topic(slugOf(childTitle), 'en')).data.parent).toBeNull();
    await editor.publish('topic', parent, 'en');
    expect((await reader.topic(slugOf(childTitle), 'en')).data.parent).toMatchObject({
      id: parent,
      title: parentTitle,
    });

    const first = await publishArticle(editor, library, { title: fresh('Featured') });
    const second = await publishArticle(editor, library, { title: fresh('Featured') });
    const home = await editor.create('home', 'en', {
      ...homeFields('en', library),
      featured: [second, first],
    });
    await editor.publish('home', home, 'en');
    const featured = async () => (await reader.home('fr')).data.featured.map(({ id }) => id);
    expect(await featured()).toEqual([second, first]);
    await editor.withdraw('article', second, 'en');
    expect(await featured()).toEqual([first]);
    await editor.publish('article', second, 'en');
    expect(await featured()).toEqual([second, first]);
  });

  it('to a document without a version in the language of the original are refused, not lost', async () => {
    const { editor, library } = room;
    const topic = await draftTopic(fresh('English only'));
    const fields = articleFields('de', library, { title: fresh('Artikel') });
    await expect(editor.create('article', 'de', { ...fields, topics: [topic] })).rejects.toMatchObject({
      status: 400,
      fields: { topics: expect.stringContaining('no version in this language (de)') },
    });
  });

  it('to a document without a version in the language are refused at their field, never dropped', async () => {
    const { cms, editor, library } = room;
    const fields = articleFields('en', library, { title: fresh('Nur deutsch'), reviews: [], techniques: [] });
    const refusal = { authors: expect.stringContaining('(de)'), topics: expect.stringContaining('(de)') };
    await expect(editor.create('article', 'de', fields)).rejects.toMatchObject({
      status: 400,
      fields: refusal,
    });
    const { status } = await cms.tokenRequest('POST', '/api/articles?locale=de&status=draft', {
      data: fields,
    });
    expect(status).toBe(400);
  });

  it('to a person without a page in the language are refused at their field in a record', async () => {
    const { cms, editor, library } = room;
    const { id } = await articleAbout([]);
    const person = { connect: [{ documentId: library.reviewer }], disconnect: [] };
    const fields = {
      title: fresh('日本語'),
      reviews: [
        { scope: 'language', on: '2026-01-02' },
        { scope: 'medical', on: '2026-01-02', reviewer: person },
      ],
      translation: { method: 'machine-reviewed', translator: library.writer, reviewedBy: library.reviewer },
    };
    const refused = expect.stringContaining('no page in this language (ja)');
    const refusal = await editor.save('article', id, 'ja', fields).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 400, message: refused });
    expect(refusal).toHaveProperty('fields', {
      'reviews.1.reviewer': refused,
      'translation.translator': refused,
      'translation.reviewedBy': refused,
    });
    const { status } = await cms.tokenRequest('PUT', `/api/articles/${id}?locale=ja&status=draft`, {
      data: fields,
    });
    expect(status).toBe(400);
    await editor.save('author', library.reviewer, 'ja', { name: 'イルゼ' });
    await editor.save('article', id, 'ja', { ...fields, translation: { method: 'human' } });
  });

  it('that are written in no known way are refused', async () => {
    const { id } = await articleAbout([]);
    await expect(room.editor.save('article', id, 'en', { topics: [true] })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('relation'),
    });
  });

  it('to people follow what is saved, since people have no drafts', async () => {
    const { editor, library, reader } = room;
    const { slug } = await articleAbout([]);
    const nameIn = async (locale: 'en' | 'fr') => (await reader.article(slug, locale)).data.authors[0]?.title;
    await editor.save('author', library.writer, 'fr', { name: 'Mara Tilleul' });
    expect(await nameIn('fr')).toBe('Mara Tilleul');
    await editor.save('author', library.writer, 'en', { name: 'Mara L. Lind' });
    expect([await nameIn('en'), await nameIn('fr')]).toEqual(['Mara L. Lind', 'Mara Tilleul']);
    await editor.save('author', library.writer, 'en', { fictional: false });
    const { data } = await reader.article(slug, 'fr');
    expect(data.authors[0]).toMatchObject({ locale: 'fr', fictional: false });
  });
});
