import { describe, expect, it } from '@jest/globals';
import { backPainArticleIn, swedishMassage, topicIn } from '@wellspring/content-model/examples';
import {
  articleFields,
  draftArticle,
  publishArticle,
  techniqueFields,
  topicFields,
} from './examples/library.ts';
import { Refused } from './harness/editor.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { stateOf } from './harness/state.ts';

const text = (words: string) => [{ type: 'text', text: words }];
const paragraph = (words: string) => ({ type: 'paragraph', children: text(words) });
const heading = (level: number, words: string) => ({ type: 'heading', level, children: text(words) });
const link = (url: string, words: string) => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: text(words) }],
});
const prose = (...body: readonly unknown[]) => ({ __component: 'sections.prose', body });

describe('Publishing is refused', () => {
  const room = openNewsroom();
  /** Saves an article that lacks something and tries to publish it. @returns the refusal */
  async function refusalOf(fields: Record<string, unknown>): Promise<Refused> {
    const { editor, library } = room;
    const id = await editor.create('article', 'en', { ...articleFields('en', library), ...fields });
    const refused: unknown = await editor.publish('article', id, 'en').catch((error: unknown) => error);
    if (!(refused instanceof Refused)) throw new Error('It was published.');
    expect(refused.status).toBe(400);
    return refused;
  }

  it.each([
    ['a title', { title: '', slug: 'some-slug' }, 'title'],
    ['a title of more than blanks', { title: '  ', slug: 'some-slug' }, 'title'],
    ['a title that makes an address', { title: '!!!' }, 'title'],
    ['a summary', { summary: '' }, 'summary'],
    ['an author', { authors: [] }, 'authors'],
    ['a source', { sources: [], sections: [prose(paragraph('P'))] }, 'sources'],
    ['at most three key points', { keyPoints: 'a\nb\nc\nd' }, 'keyPoints'],
  ])('without %s', async (_, fields, field) => {
    expect((await refusalOf(fields)).fields).toEqual({ [field]: expect.stringMatching(/\.$/) });
  });

  it('where a picture that is not decorative has no alternative text, wherever it stands', async () => {
    const image = room.library.picture;
    const { fields } = await refusalOf({
      cover: { image, alt: ' ' },
      sections: [
        { __component: 'sections.figure', image, decorative: true },
        { __component: 'sections.figure', image, alt: '', decorative: false },
        { __component: 'sections.steps', steps: [{ title: 'S', body: [paragraph('P')], figure: { image } }] },
      ],
    });
    expect(Object.keys(fields)).toEqual(['cover.alt', 'sections.1.alt', 'sections.2.steps.0.figure.alt']);
  });

  it('where a link is unsafe or malformed', async () => {
    const { fields } = await refusalOf({
      sections: [
        prose(paragraph('P'), link('https://user:secret@example.org/', 'with a password')),
        prose(link('ftp://example.org/file', 'a file')),
        prose(link('//evil.example', 'another site')),
      ],
    });
    expect(Object.keys(fields)).toEqual(['sections.0.body', 'sections.1.body', 'sections.2.body']);
  });

  it('where a text cites a source that is not there', async () => {
    const { fields } = await refusalOf({
      sections: [
        prose(link('/#source-who-2023', 'the guideline')),
        prose(link('/#source-nobody', 'nobody')),
        { __component: 'sections.steps', steps: [{ title: 'S', body: [link('/#source-none', 'none')] }] },
      ],
    });
    expect(fields).toEqual({
      'sections.1.body': expect.stringContaining('“nobody”'),
      'sections.2.steps.0.body': expect.stringContaining('“none”'),
    });
  });

  it('where headings skip a level, over all sections', async () => {
    const { fields } = await refusalOf({
      sections: [prose(heading(2, 'Two')), prose(heading(3, 'Three')), prose(heading(5, 'Five'))],
    });
    expect(fields).toEqual({ 'sections.2.body': expect.stringContaining('“Five”') });
  });

  it('where a section says nothing', async () => {
    const { fields } = await refusalOf({
      sections: [
        prose(paragraph(' ')),
        { __component: 'sections.figure' },
        { __component: 'sections.callout', tone: null, body: [paragraph('P')] },
        { __component: 'sections.steps', steps: [] },
        { __component: 'sections.quote' },
      ],
    });
    expect(Object.keys(fields)).toEqual([
      'sections.0.body',
      'sections.1.image',
      'sections.2.tone',
      'sections.3.steps',
      'sections.4.text',
    ]);
  });

  it('where a picture stands inside of a text', async () => {
    const image = {
      name: 'p',
      url: 'https://example.org/p.png',
      ext: '.png',
      hash: 'p',
      mime: 'image/png',
      size: 1,
      width: 1,
      height: 1,
      provider: 'local',
      createdAt: '2026-01-01',
      updatedAt: '2026-01-01',
    };
    const { fields } = await refusalOf({
      sections: [prose(paragraph('P'), { type: 'image', image, children: text('') })],
    });
    expect(fields).toEqual({
      'sections.0.body': 'A picture cannot stand inside a text. Add a figure section and describe it there.',
    });
  });

  it('where a review or an update is incomplete', async () => {
    const { library } = room;
    const { fields } = await refusalOf({
      reviews: [
        { scope: 'medical', reviewer: library.reviewer, on: '2026-01-02', dueOn: '2029-01-03' },
        { scope: 'medical', reviewer: library.reviewer, on: '2026-01-02', dueOn: '2026-01-02' },
        { scope: null, reviewer: null, on: null },
      ],
      updates: [{ on: null, kind: null, text: '' }],
    });
    expect(Object.keys(fields).sort()).toEqual([
      'reviews.0.dueOn',
      'reviews.1.dueOn',
      'reviews.2.on',
      'reviews.2.reviewer',
      'reviews.2.scope',
      'updates.0.kind',
      'updates.0.on',
      'updates.0.text',
    ]);
  });

  it('where a source is not one', async () => {
    const [source] = backPainArticleIn('en').sources;
    const { fields } = await refusalOf({
      sources: [
        source,
        { ...source, title: '' },
        { key: 'b', title: 'B', url: 'javascript:alert(1)' },
        { key: 'c', title: 'C', doi: 'abc' },
      ],
    });
    expect(Object.keys(fields).sort()).toEqual([
      'sources.1.key',
      'sources.1.title',
      'sources.2.url',
      'sources.3.doi',
    ]);
  });

  it('of techniques and of conditions without a source, and of neither for other topics', async () => {
    const { editor, library } = room;
    const technique = await editor.create('technique', 'en', {
      ...techniqueFields(library, { ...swedishMassage, title: 'Unsourced', sources: [] }),
    });
    await expect(editor.publish('technique', technique, 'en')).rejects.toMatchObject({
      fields: { sources: expect.any(String), 'avoidIf.0.sourceKey': expect.any(String) },
    });
    const condition = await editor.create(
      'topic',
      'en',
      topicFields(library, { ...topicIn('en'), title: 'Unsourced' }),
    );
    await expect(editor.publish('topic', condition, 'en')).rejects.toMatchObject({
      fields: { sources: expect.any(String) },
    });
    const area = await editor.create(
      'topic',
      'en',
      topicFields(library, { ...topicIn('en'), title: 'Area', topicKind: 'body-area' }),
    );
    await editor.publish('topic', area, 'en');
  });

  it('of a technique without name, family or pressure, and with a session that ends before it begins', async () => {
    const { editor, library } = room;
    const id = await editor.create('technique', 'en', {
      ...techniqueFields(library),
      name: '',
      slug: 'nameless',
      family: null,
      pressure: null,
      minutesMin: 60,
      minutesMax: 30,
    });
    const refused: unknown = await editor.publish('technique', id, 'en').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      fields: {
        name: expect.any(String),
        family: expect.any(String),
        pressure: expect.any(String),
        minutesMax: expect.any(String),
      },
    });
  });

  it('with every reason at once, each at its field, and one sentence that holds them all', async () => {
    const { message, fields } = await refusalOf({
      title: '',
      slug: 'everything',
      summary: '',
      authors: [],
      sections: [prose(paragraph(' ')), prose(link('/#source-nobody', 'nobody'), heading(4, 'Deep'))],
    });
    expect(Object.keys(fields).sort()).toEqual([
      'authors',
      'sections.0.body',
      'sections.1.body',
      'summary',
      'title',
    ]);
    expect(message).toContain('6 things');
    for (const sentence of Object.values(fields).flatMap((said) => said.match(/[^.]+\./g) ?? [])) {
      expect(message).toContain(sentence);
    }
  });

  it('and leaves nothing half-written, whichever way publishing was asked for', async () => {
    const { cms, editor, library } = room;
    const published = await publishArticle(editor, library, { title: 'Stands' });
    await editor.save('article', published, 'en', { summary: '' });
    const draft = await draftArticle(editor, library, { title: 'Not ready', summary: '' });
    const ready = await draftArticle(editor, library, { title: 'Ready' });
    const before = await stateOf(cms);

    await expect(editor.publish('article', published, 'en', { title: 'Saved with it' })).rejects.toThrow(
      Refused,
    );
    expect(await stateOf(cms)).toEqual(before);
    await expect(editor.publishMany('article', [ready, draft, published], 'en')).rejects.toMatchObject({
      status: 400,
    });
    expect(await stateOf(cms)).toEqual(before);
    const { tokenRequest } = cms;
    const attempts = [
      await tokenRequest('PUT', `/api/articles/${published}?status=published`, {
        data: { title: 'By token' },
      }),
      await tokenRequest('PUT', `/api/articles/${published}?locale=en`, { data: { title: 'By token' } }),
      await tokenRequest('POST', '/api/articles?status=published', { data: { title: 'New by token' } }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(await stateOf(cms)).toEqual(before);
  });

  it('in several languages at once where any of them is not ready, naming the language', async () => {
    const { cms, editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Many tongues' });
    await editor.save('article', id, 'ar', articleFields('ar', library, { title: 'ألسنة' }));
    await editor.save('article', id, 'fr', {
      title: 'Langues',
      summary: '',
      translation: { method: 'human' },
    });
    const before = await stateOf(cms);
    await expect(editor.publishMany('article', [id], ['ar', 'fr'])).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('summary'),
    });
    expect(await stateOf(cms)).toEqual(before);
  });
});
