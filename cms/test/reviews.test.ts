import { describe, expect, it } from '@jest/globals';
import { backPainArticleIn } from '@wellspring/content-model/examples';
import { articleFields, publishArticle } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

describe('A review', () => {
  const room = openNewsroom();
  const { summary } = backPainArticleIn('en');
  const reviewsOf = async (slug: string, locale: 'en' | 'ar' = 'en') =>
    (await room.reader.article(slug, locale)).data.reviews.map(({ scope, current, through }) => ({
      scope,
      current,
      through,
    }));
  const medical = (current: boolean, through: 'own' | 'source' = 'own') => ({
    scope: 'medical',
    current,
    through,
  });

  it('counts while the words are the ones that it covered, and again when they come back', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Reviewed' });
    expect(await reviewsOf('reviewed')).toEqual([medical(true)]);
    await editor.publish('article', id, 'en', { summary: 'Other words.' });
    expect(await reviewsOf('reviewed')).toEqual([medical(false)]);
    await editor.publish('article', id, 'en', { summary });
    expect(await reviewsOf('reviewed')).toEqual([medical(true)]);
  });

  it('that is entered with new words covers those, and does not renew an older one', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Reviewed twice' });
    const first = { scope: 'medical', reviewer: library.reviewer, on: '2026-01-02', dueOn: '2028-01-02' };
    await editor.publish('article', id, 'en', {
      summary: 'New words.',
      reviews: [first, { ...first, on: '2026-05-01', dueOn: null }],
    });
    expect(await reviewsOf('reviewed-twice')).toEqual([medical(false), medical(true)]);
  });

  it('covers the words as they stood when it was entered, not as they are later published', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Reviewed early' });
    const review = { scope: 'language', reviewer: library.writer, on: '2026-05-01' };
    await editor.save('article', id, 'en', { reviews: [review] });
    await editor.save('article', id, 'en', { summary: 'Changed after the review.' });
    await editor.publish('article', id, 'en');
    expect(await reviewsOf('reviewed-early')).toEqual([
      { scope: 'language', current: false, through: 'own' },
    ]);
  });

  it('cannot be renewed by sending a fingerprint along, or by changing when the next one is due', async () => {
    const { cms, editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Forged' });
    await editor.publish('article', id, 'en', { summary: 'Other words.' });
    const [row] = (await cms.database
      .tables('editions')
      .select({ words: 'words_fingerprint' })
      .where({ document_id: id, locale: 'en' })) as { words: string }[];
    const fingerprint = row?.words ?? '';
    expect(fingerprint).toHaveLength(64);
    await editor.publish('article', id, 'en', {
      reviews: [
        { scope: 'medical', reviewer: library.reviewer, on: '2026-01-02', dueOn: '2027-01-01', fingerprint },
      ],
    });
    expect(await reviewsOf('forged')).toEqual([medical(false)]);
  });

  it('of the original counts for a translation only while the translation and the review are current', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Through' });
    // Strapi lets a version name only people who have a page in its language.
    await editor.save('author', library.writer, 'ar', { name: 'مارا ليند' });
    const own = { scope: 'language', reviewer: library.writer, on: '2026-02-01' };
    const fields = { ...articleFields('ar', library), slug: 'عبر', reviews: [own] };
    await editor.save('article', id, 'ar', fields);
    await editor.publish('article', id, 'ar');
    const language = { scope: 'language', current: true, through: 'own' };
    expect(await reviewsOf('عبر', 'ar')).toEqual([language, medical(true, 'source')]);
    await editor.publish('article', id, 'en', { summary: 'Other words.' });
    expect(await reviewsOf('عبر', 'ar')).toEqual([language, medical(false, 'source')]);
    await editor.declareUpToDate('article', id, 'ar');
    expect(await reviewsOf('عبر', 'ar')).toEqual([language, medical(false, 'source')]);
    await editor.publish('article', id, 'en', { summary });
    await editor.declareUpToDate('article', id, 'ar');
    expect(await reviewsOf('عبر', 'ar')).toEqual([language, medical(true, 'source')]);
    await editor.withdraw('article', id, 'en');
    expect(await reviewsOf('عبر', 'ar')).toEqual([language]);
  });
});
