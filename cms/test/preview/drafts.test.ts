import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentKind, PageKind, LocaleCode } from '@wellspring/content-model';
import {
  articleFields,
  draftArticle,
  homeFields,
  publishArticle,
  publishTopic,
  techniqueFields,
  topicFields,
} from '../examples/library.ts';
import type { Fields } from '../harness/editor.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { PREVIEW_SECRET, askForPreview, previewerOf } from './previewer.ts';

const room = openNewsroom({ PREVIEW_SECRET });
const look = previewerOf(room);

/** Reads what is published of a document, as readers get it. */
async function publishedOf(kind: PageKind, slug: string, locale: LocaleCode) {
  const { reader } = room;
  if (kind === 'home') return reader.home(locale);
  const read = {
    article: reader.article,
    technique: reader.technique,
    topic: reader.topic,
    author: reader.author,
  };
  return read[kind](slug, locale);
}

/** An answer without the instants that differ because publishing comes later than looking. */
function timeless(answer: { readonly data: object; readonly meta: object }) {
  return { data: { ...answer.data, publishedAt: '', updatedAt: '' }, meta: answer.meta };
}

/** Shows that a draft is previewed as publishing it then shows it to readers. */
async function expectAsPublished(kind: DocumentKind, id: string, locale: LocaleCode): Promise<void> {
  const { data, meta, gaps } = await look[kind](id, locale);
  await room.editor.publish(kind, id, locale);
  const published = await publishedOf(kind, 'slug' in data ? data.slug : '', locale);
  expect(timeless({ data, meta })).toEqual(timeless(published));
  expect(gaps).toEqual({ fields: [], sections: [] });
}

const paragraph = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
const prose = (words: string): Fields => ({ __component: 'sections.prose', body: paragraph(words) });

describe('A draft is shown as publishing it would show it', () => {
  it('where nothing was ever published of it', async () => {
    const { editor, library } = room;
    await expectAsPublished('article', await draftArticle(editor, library, { title: 'Never before' }), 'en');
    const technique = await editor.create('technique', 'en', techniqueFields(library, { title: 'New one' }));
    await expectAsPublished('technique', technique, 'en');
    const topic = await editor.create('topic', 'en', topicFields(library, { title: 'New topic' }));
    await expectAsPublished('topic', topic, 'en');
  });

  it('where it is ahead of what is published, shared fields and references with it', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Ahead' });
    const further = await publishTopic(editor, library, 'A further topic');
    await editor.save('article', id, 'en', {
      title: 'Further ahead',
      topics: [further, library.topic],
      techniques: [],
      funding: { kind: 'sponsor', note: 'Somebody' },
    });
    const { data } = await look.article(id, 'en');
    expect(data).toMatchObject({ title: 'Further ahead', techniques: [], funding: { kind: 'sponsor' } });
    expect(data.topics.map(({ title }) => title)).toEqual(['A further topic', 'Lower back pain']);
    await expectAsPublished('article', id, 'en');
  });

  it('where it is a translation: with its source’s shared fields and reviews, and with its passport', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'To be translated' });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'ترجمة' });
    const { data } = await look.article(id, 'ar');
    expect(data.sources.map(({ key }) => key)).toEqual(['who-2023']);
    expect(data.authors).toHaveLength(1);
    expect(data.translation).toMatchObject({ sourceLocale: 'en', state: 'current' });
    await expectAsPublished('article', id, 'ar');
  });

  it('where a machine translated it: dangers in the words of the source, and not for search engines', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'By a machine' });
    await editor.save('article', id, 'ar', {
      ...articleFields('ar', library),
      slug: 'آلة',
      translation: { method: 'machine' },
    });
    const { data, meta } = await look.article(id, 'ar');
    expect(meta.indexable).toBe(false);
    expect(data.sections[0]).toMatchObject({ type: 'callout', locale: 'en' });
    await expectAsPublished('article', id, 'ar');
  });

  it('where it is the home page, with the articles that it features', async () => {
    const { editor, library } = room;
    const featured = await publishArticle(editor, library, { title: 'Featured' });
    const home = await editor.create('home', 'en', { ...homeFields('en', library), featured: [featured] });
    const before = await look.home(home, 'en');
    expect(before.data.featured.map(({ title }) => title)).toEqual(['Featured']);
    await editor.publish('home', home, 'en');
    expect(timeless(before)).toEqual(timeless(await publishedOf('home', '', 'en')));
    const { featured: _shared, ...words } = homeFields('ar', library);
    await editor.save('home', home, 'ar', words);
    const { data } = await look.home(home, 'ar');
    expect(data).toMatchObject({ locale: 'ar', path: '/ar' });
    expect(data.featured.map(({ title }) => title)).toEqual(['Featured']);
  });

  it('where it is a person, who has no draft: as saved', async () => {
    const { library } = room;
    const { data, meta } = await look.author(library.writer, 'en');
    expect({ data, meta }).toEqual(await publishedOf('author', data.slug, 'en'));
  });
});

describe('What a draft refers to', () => {
  it('is shown as far as readers can see it', async () => {
    const { editor, library } = room;
    const unpublished = await editor.create('topic', 'en', topicFields(library, { title: 'Not yet' }));
    const id = await draftArticle(editor, library, { title: 'Refers' });
    await editor.save('article', id, 'en', { topics: [unpublished, library.topic] });
    const { data } = await look.article(id, 'en');
    expect(data.topics.map(({ title }) => title)).toEqual(['Lower back pain']);
    await editor.publish('topic', unpublished, 'en');
    expect((await look.article(id, 'en')).data.topics).toHaveLength(2);
  });

  it('is shown in the words that were published, and in another language where there are none', async () => {
    const { editor, library } = room;
    const topic = await publishTopic(editor, library, 'As published');
    await editor.save('topic', topic, 'en', { name: 'As drafted' });
    const id = await publishArticle(editor, library, { title: 'Refers again' });
    await editor.save('article', id, 'en', { topics: [topic] });
    await editor.publish('article', id, 'en');
    await editor.save('article', id, 'ja', { ...articleFields('ar', library), slug: '参照' });
    const { data } = await look.article(id, 'ja');
    expect(data.topics).toMatchObject([
      { title: 'As published', locale: 'en', fallback: { reason: 'not-translated' } },
    ]);
  });
});

describe('A translation shares', () => {
  let id = '';
  beforeAll(async () => {
    const { editor, library } = room;
    id = await draftArticle(editor, library, { title: 'The source' });
    await editor.save('article', id, 'ar', { ...articleFields('ar', library), slug: 'المصدر' });
  });
  const fundingIn = async (locale: LocaleCode) => (await look.article(id, locale)).data.funding.kind;

  it('what the draft of its source has, while nothing of the document was ever published', async () => {
    await room.editor.save('article', id, 'en', { funding: { kind: 'own-product', note: null } });
    expect(await fundingIn('ar')).toBe('own-product');
  });

  it('what is published of its source, whatever its draft has by then', async () => {
    const { editor } = room;
    await editor.publish('article', id, 'en');
    await editor.save('article', id, 'en', { funding: { kind: 'sponsor', note: null } });
    expect(await fundingIn('en')).toBe('sponsor');
    expect(await fundingIn('ar')).toBe('own-product');
  });

  it('what was published of its source, after that was withdrawn', async () => {
    await room.editor.withdraw('article', id, 'en');
    expect(await fundingIn('ar')).toBe('own-product');
    expect((await look.article(id, 'ar')).data.translation?.state).toBe('source-withdrawn');
  });
});

describe('What is published can be looked at beside the draft', () => {
  it('in its own language alone, and only while it is published', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Both' });
    await editor.save('article', id, 'en', { title: 'Both, changed' });
    const published = await look.article(id, 'en', 'published');
    const { data, meta } = await room.reader.article('both', 'en');
    expect(published).toEqual({ data, meta, gaps: { fields: [], sections: [] } });
    const ask = async (locale: LocaleCode) =>
      (await askForPreview(room, `/article/${id}?locale=${locale}&state=published`)).status;
    expect(await ask('de')).toBe(404);
    await editor.withdraw('article', id, 'en');
    expect(await ask('en')).toBe(404);
    expect((await look.article(id, 'en')).data.title).toBe('Both, changed');
  });
});

describe('A draft that is unfinished is shown all the same', () => {
  it('with nothing but what Strapi itself demands', async () => {
    const { editor } = room;
    for (const kind of ['article', 'technique', 'topic'] as const) {
      const id = await editor.create(kind, 'en', {});
      const { data, gaps } = await look[kind](id, 'en');
      expect(data).toMatchObject({ id, title: '', slug: '', summary: '' });
      expect(gaps.fields).toEqual(expect.arrayContaining(['title', 'summary']));
    }
  });

  it('with everything named that readers would miss', async () => {
    const { editor, library } = room;
    const id = await editor.create('article', 'en', {});
    expect((await look.article(id, 'en')).gaps.fields).toEqual([
      'title',
      'summary',
      'picture',
      'authors',
      'sources',
    ]);
    const whole = await publishArticle(editor, library, { title: 'Whole' });
    await editor.save('article', whole, 'fr', { title: 'Entier' });
    expect((await look.article(whole, 'fr')).gaps.fields).toEqual(['summary', 'picture']);
  });

  it('with the places of sections that say nothing yet', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Halves' });
    await editor.save('article', id, 'en', {
      sections: [
        { __component: 'sections.figure' },
        prose('One.'),
        { __component: 'sections.callout' },
        { __component: 'sections.steps' },
        prose('Two.'),
        { __component: 'sections.quote' },
        { __component: 'sections.prose' },
      ],
    });
    const { data, gaps } = await look.article(id, 'en');
    expect(data.sections.map(({ type }) => type)).toEqual(['prose', 'prose']);
    expect(gaps.sections).toEqual([
      { type: 'figure', after: 0 },
      { type: 'callout', after: 1 },
      { type: 'steps', after: 1 },
      { type: 'quote', after: 2 },
      { type: 'prose', after: 2 },
    ]);
  });

  it('with figures that make no sense', async () => {
    const { editor, library } = room;
    const id = await editor.create('technique', 'en', techniqueFields(library, { title: 'Odd' }));
    await editor.save('technique', id, 'en', {
      minutesMin: 0,
      minutesMax: -5,
      avoidIf: [{ text: '', level: null }],
    });
    expect((await look.technique(id, 'en')).data.minutes).toBeNull();
  });
});
