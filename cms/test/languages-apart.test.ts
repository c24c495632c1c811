import { describe, expect, it } from '@jest/globals';
import { articleFields, draftArticle, publishArticle, publishTopic } from './examples/library.ts';
import type { Library } from './examples/library.ts';
import type { Fields } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';

/** What Strapi's form sends for relations that nobody touched. */
const UNTOUCHED = { connect: [], disconnect: [] };
/** What belongs to a row rather than to its words. */
const ROW = [
  'id',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'localizations',
  'status',
  'createdBy',
  'updatedBy',
];

function wordsOf(version: Fields): unknown {
  return JSON.parse(
    JSON.stringify(version, (key, value: unknown) => (ROW.includes(key) ? undefined : value)),
  ) as unknown;
}

describe('Languages are kept apart', () => {
  const room = openNewsroom();
  const both = async (id: string) => {
    const { editor } = room;
    const [english, french] = [
      await editor.draft('article', id, 'en'),
      await editor.draft('article', id, 'fr'),
    ];
    const [englishOut, frenchOut] = [
      await editor.published('article', id, 'en'),
      await editor.published('article', id, 'fr'),
    ];
    return {
      en: [wordsOf(english), wordsOf(englishOut)],
      fr: [wordsOf(french), wordsOf(frenchOut)],
    };
  };
  /** Every word of a version is another than in the example. */
  const otherWords = () => ({
    title: 'Soulager le dos',
    slug: 'soulager-le-dos',
    summary: 'Ce que les mains peuvent faire.',
    keyPoints: 'Bouger',
    cover: {
      image: room.library.picture,
      alt: 'Deux mains',
      decorative: false,
      caption: 'Légende',
      credit: 'C',
    },
    sections: [
      { __component: 'sections.quote', text: 'Le mouvement.', attribution: 'Un dicton', lang: 'fr' },
    ],
    updates: [{ on: '2026-03-01', kind: 'update', text: 'Relu.' }],
    seo: { title: 'Dos', description: 'Le dos.' },
    reviews: [{ scope: 'language', reviewer: null, on: null }],
    translation: { method: 'human' },
  });

  it('saving French changes no field of English, drafted or published, and the other way round', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library);
    await editor.save('article', id, 'fr', { ...otherWords(), reviews: [] });
    await editor.publish('article', id, 'fr');
    const before = await both(id);

    await editor.save('article', id, 'fr', {
      ...otherWords(),
      title: 'Encore',
      sections: [],
      seo: null,
      cover: null,
    });
    const afterFrench = await both(id);
    expect(afterFrench.en).toEqual(before.en);
    expect(afterFrench.fr).not.toEqual(before.fr);

    await editor.save('article', id, 'en', {
      ...articleFields('en', library),
      title: 'Again',
      summary: 'Other words.',
      sections: [],
      updates: [],
      seo: { title: 'T', description: 'D' },
      cover: null,
      keyPoints: '',
    });
    const afterEnglish = await both(id);
    expect(afterEnglish.fr).toEqual(afterFrench.fr);
  });

  it('publishing French changes nothing that readers of English get, and the other way round', async () => {
    const { editor, library, reader } = room;
    const id = await publishArticle(editor, library, { title: 'Two languages' });
    await editor.save('article', id, 'fr', { ...otherWords(), slug: 'deux-langues', reviews: [] });
    await editor.publish('article', id, 'fr');
    const english = await reader.article('two-languages', 'en');
    const french = await reader.article('deux-langues', 'fr');

    await editor.publish('article', id, 'fr', { title: 'Deux langues encore', sections: [] });
    expect((await reader.article('two-languages', 'en')).data).toEqual(english.data);
    expect((await reader.article('deux-langues', 'fr')).data.title).toBe('Deux langues encore');

    await editor.publish('article', id, 'fr', { ...otherWords(), slug: 'deux-langues', reviews: [] });
    const frenchAgain = await reader.article('deux-langues', 'fr');
    await editor.publish('article', id, 'en', { title: 'Two tongues', sections: [], seo: null });
    const { data } = await reader.article('deux-langues', 'fr');
    expect({ ...data, translation: null, reviews: null }).toEqual({
      ...frenchAgain.data,
      translation: null,
      reviews: null,
    });
    expect(french.data.sections).toHaveLength(1);
  });

  it('what belongs to the whole document is refused on a translation, field by field, with a sentence', async () => {
    const { editor, library, cms } = room;
    const id = await publishArticle(editor, library, { title: 'Shared' });
    await editor.save('article', id, 'fr', { ...otherWords(), slug: 'partage', reviews: [] });
    const before = await both(id);
    const attempt = {
      title: 'Never saved',
      funding: { kind: 'sponsor', note: 'A maker of oils' },
      sources: [],
      authors: { connect: [{ documentId: library.reviewer }], disconnect: [] },
      topics: { connect: [], disconnect: [{ documentId: library.topic }] },
    };
    await expect(editor.save('article', id, 'fr', attempt)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('original (en)'),
      fields: {
        funding: expect.any(String),
        sources: expect.any(String),
        authors: expect.any(String),
        topics: expect.any(String),
      },
    });
    const token = await cms.tokenRequest('PUT', `/api/articles/${id}?locale=fr`, {
      data: { funding: { kind: 'sponsor' } },
    });
    expect(token.status).toBe(400);
    expect(await both(id)).toEqual(before);
  });

  it.each([
    ['an empty list', []],
    ['an empty list that is set', { set: [] }],
    ['nothing', null],
    ['one of several', (library: Library) => [library.topic]],
    ['the other one of several', (_library: Library, other: string) => ({ set: [{ documentId: other }] })],
    ['the same in another order', (library: Library, other: string) => [other, library.topic]],
  ])('a relation is refused on a translation as %s', async (what, value) => {
    const { editor, library, cms } = room;
    const other = await publishTopic(editor, library, `Other than ${what}`);
    const fields = { ...articleFields('en', library, { title: `Original of ${what}` }) };
    const id = await editor.create('article', 'en', { ...fields, topics: [library.topic, other] });
    await editor.publish('article', id, 'en');
    await editor.save('article', id, 'fr', { ...otherWords(), slug: null, reviews: [] });
    const topics = typeof value === 'function' ? value(library, other) : value;
    await expect(editor.save('article', id, 'fr', { topics })).rejects.toMatchObject({
      status: 400,
      fields: { topics: expect.stringContaining('original (en)') },
    });
    const token = await cms.tokenRequest('PUT', `/api/articles/${id}?locale=fr`, { data: { topics } });
    expect(token.status).toBe(400);
    await editor.save('article', id, 'fr', { topics: [library.topic, other] });
  });

  it('what a translation’s form sends along unchanged is taken in silence', async () => {
    const { editor, library, reader } = room;
    const id = await publishArticle(editor, library, { title: 'Unchanged' });
    const source = await editor.draft('article', id, 'en');
    await editor.save('article', id, 'fr', {
      ...otherWords(),
      slug: 'inchange',
      reviews: [],
      sourceLocale: 'en',
      sources: source['sources'],
      funding: source['funding'],
      authors: UNTOUCHED,
      techniques: UNTOUCHED,
      topics: UNTOUCHED,
      featuredOn: UNTOUCHED,
    });
    // A new translation's form copies the original's relations.
    await editor.publish('article', id, 'fr', {
      authors: { connect: [{ documentId: library.writer, locale: 'en' }], disconnect: [] },
    });
    const english = await reader.article('unchanged', 'en');
    const french = await reader.article('inchange', 'fr');
    expect(french.data.sources).toEqual(english.data.sources);
    expect(french.data.authors.map((author) => author.id)).toEqual([library.writer]);
  });

  it('what the original shares holds for every language from its publication on', async () => {
    const { editor, library, reader } = room;
    const id = await publishArticle(editor, library, { title: 'Sponsored' });
    await editor.save('article', id, 'fr', { ...otherWords(), slug: 'parraine', reviews: [] });
    await editor.publish('article', id, 'fr');
    await editor.save('article', id, 'en', { funding: { kind: 'sponsor', note: 'Paid for' } });
    expect((await reader.article('parraine', 'fr')).data.funding.kind).toBe('none');
    await editor.publish('article', id, 'en');
    expect((await reader.article('parraine', 'fr')).data.funding).toEqual({
      kind: 'sponsor',
      note: 'Paid for',
    });
  });

  it('a document originates in the language that it is created in, and that is fixed once it is published', async () => {
    const { editor, library } = room;
    await editor.save('author', library.writer, 'de', { name: 'Mara Lind' });
    const fields = articleFields('en', library, {
      title: 'Ursprung',
      techniques: [],
      topics: [],
      reviews: [],
    });
    const id = await editor.create('article', 'de', { ...fields, sourceLocale: 'en' });
    expect(await editor.draft('article', id, 'de')).toMatchObject({ sourceLocale: 'de', translation: null });
    await editor.publish('article', id, 'de');
    await editor.save('article', id, 'en', {
      title: 'Origin',
      summary: 'S',
      translation: { method: 'human' },
    });
    await expect(editor.save('article', id, 'de', { sourceLocale: 'en' })).rejects.toMatchObject({
      status: 400,
      fields: { sourceLocale: expect.stringContaining('de') },
    });
  });

  it('the original can move to another language with a version before the first publication', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Moves' });
    await expect(editor.save('article', id, 'en', { sourceLocale: 'fr' })).rejects.toMatchObject({
      status: 400,
    });
    await editor.save('article', id, 'fr', {
      title: 'Déménage',
      summary: 'S',
      translation: { method: 'human' },
    });
    await editor.save('article', id, 'en', { sourceLocale: 'fr' });
    expect(await editor.draft('article', id, 'fr')).toMatchObject({ sourceLocale: 'fr' });
    expect(await editor.draft('article', id, 'en')).toMatchObject({ sourceLocale: 'fr' });
  });

  it('a relation is set on the document that refers, never from its other end', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Other end', topics: [] });
    await expect(
      editor.save('topic', library.topic, 'en', {
        articles: { connect: [{ documentId: id }], disconnect: [] },
      }),
    ).rejects.toMatchObject({ status: 400, fields: { articles: expect.any(String) } });
    await editor.save('topic', library.topic, 'en', { articles: UNTOUCHED, children: UNTOUCHED });
  });
});
