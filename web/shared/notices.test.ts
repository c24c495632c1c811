import { describe, expect, it } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import type { Article } from '@wellspring/content-model';
import { currentMedicalReview, noticesOf } from './notices.ts';

const kinds = (locale: 'en' | 'de' | 'ar', changes: Partial<Article> = {}, today = '2026-11-22') => {
  const { data, meta } = articleAnswerIn(locale);
  return noticesOf({ ...data, updates: [], ...changes }, meta, today).map(({ kind }) => kind);
};

describe('what stands above a text', () => {
  it('is nothing on a checked original', () => expect(kinds('en')).toEqual([]));

  it('is the fallback on a page in another language', () => expect(kinds('de')).toEqual(['fallback']));

  it('is a changed original, with the way to it', () => {
    const { data, meta } = articleAnswerIn('ar');
    expect(noticesOf({ ...data, updates: [] }, meta, '2026-11-22')).toEqual([
      {
        kind: 'outdated',
        since: '2026-02-04T09:00:00.000Z',
        original: { locale: 'en', path: '/en/articles/relieving-back-pain' },
      },
    ]);
  });

  it('is a machine translation that nobody has reviewed', () => {
    const translation = articleAnswerIn('ar').data.translation;
    if (translation === null) throw new Error('The Arabic example is a translation.');
    expect(kinds('ar', { translation: { ...translation, method: 'machine', state: 'current' } })).toEqual([
      'machine',
    ]);
    expect(
      kinds('ar', { translation: { ...translation, method: 'machine-reviewed', state: 'current' } }),
    ).toEqual([]);
  });

  it('is an overdue review from the day after it was due', () => {
    expect(kinds('en', {}, '2028-01-02')).toEqual([]);
    expect(kinds('en', {}, '2028-01-03')).toEqual(['overdue']);
  });

  it('is the last two updates, newest first', () => {
    const update = (on: string) => ({ on, kind: 'update' as const, text: on });
    const { data, meta } = articleAnswerIn('en');
    const updates = [update('2026-01-01'), update('2026-03-01'), update('2026-02-01')];
    expect(noticesOf({ ...data, updates }, meta, '2026-11-22')).toEqual([
      { kind: 'update', update: update('2026-03-01') },
      { kind: 'update', update: update('2026-02-01') },
    ]);
  });
});

describe('the medical review that counts', () => {
  it('covers the words as they are and is not overdue', () => {
    const { reviews } = articleAnswerIn('en').data;
    expect(currentMedicalReview(reviews, '2026-11-22')?.on).toBe('2026-01-02');
    expect(currentMedicalReview(reviews, '2029-01-01')).toBeUndefined();
    expect(
      currentMedicalReview(
        reviews.map((review) => ({ ...review, current: false })),
        '2026-11-22',
      ),
    ).toBeUndefined();
  });
});
