import { describe, expect, it } from '@jest/globals';
import { articleFields, draftArticle, publishArticle } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { stateOf } from './harness/state.ts';

const text = (words: string) => [{ type: 'text', text: words }];
const link = (url: string, words: string) => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: text(words) }],
});
const prose = (...body: readonly unknown[]) => ({ __component: 'sections.prose', body });

describe('Readiness tells an editor beforehand', () => {
  const room = openNewsroom();

  it('what publishing would refuse, without publishing', async () => {
    const { cms, editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Asked', summary: '' });
    await editor.save('article', id, 'en', { authors: [] });
    const before = await stateOf(cms);
    const { refusals } = await editor.readiness('article', id, 'en');
    expect(refusals).toEqual({ summary: expect.any(String), authors: expect.any(String) });
    expect(await stateOf(cms)).toEqual(before);
  });

  it('of lengths that lists and search engines do not show whole, wide letters counted twice', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, {
      title: 'Lengths',
      summary: 'あ'.repeat(86),
      seo: { title: 'Short', description: 'D'.repeat(161), image: null },
    });
    const { refusals, warnings } = await editor.readiness('article', id, 'en');
    expect(refusals).toEqual({});
    expect(warnings).toEqual({
      summary: expect.stringContaining('172'),
      'seo.title': expect.stringContaining('short'),
      'seo.description': expect.stringContaining('161'),
    });
  });

  it('of links to pages of ours that are not there', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Links' });
    await editor.save('article', id, 'en', {
      reviews: [],
      sections: [
        prose(link('/en/techniques/swedish-massage', 'there')),
        prose(link('/en/techniques/no-such', 'not there'), link('/en/about', 'a page of the site')),
      ],
    });
    const { warnings } = await editor.readiness('article', id, 'en');
    expect(warnings).toEqual({ 'sections.1.body': expect.stringContaining('/en/techniques/no-such') });
  });

  it('of a translation that is outdated, made by a machine, or has the original’s alternative text', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Warned' });
    const [, , figure] = articleFields('en', library)['sections'] as unknown[];
    await editor.save('article', id, 'fr', {
      title: 'Averti',
      summary: 'S'.repeat(100),
      sections: [figure],
      translation: { method: 'machine' },
    });
    await editor.publish('article', id, 'en', { title: 'Warned again' });
    const { warnings } = await editor.readiness('article', id, 'fr');
    expect(warnings).toEqual({
      translation: expect.stringContaining('original has changed'),
      'sections.0.alt': expect.any(String),
    });
  });

  it('of a review that is overdue', async () => {
    const { editor, library } = room;
    const id = await draftArticle(editor, library, { title: 'Overdue' });
    await editor.save('article', id, 'en', {
      reviews: [{ scope: 'medical', reviewer: library.reviewer, on: '2020-01-01', dueOn: '2022-01-01' }],
    });
    const { warnings } = await editor.readiness('article', id, 'en');
    expect(warnings).toEqual({ 'reviews.0.dueOn': expect.stringContaining('overdue') });
  });

  it('only somebody who may see the type, and only of versions that exist', async () => {
    const { cms, editor, library } = room;
    const path = `/wellspring/versions/topic/${library.topic}/en/readiness`;
    expect((await cms.anonymousRequest('GET', path)).status).toBe(401);
    expect((await cms.tokenRequest('GET', path)).status).toBe(401);
    await expect(editor.readiness('topic', library.topic, 'ja')).rejects.toMatchObject({ status: 404 });
    expect((await cms.adminRequest('GET', '/wellspring/versions/page/x/en/readiness')).status).toBe(400);
  });
});
