import { describe, expect, it } from '@jest/globals';
import { SLUG_MAX_GRAPHEMES, freeSlug, isSlug, slugOf } from './slug.ts';

describe('slugOf', () => {
  it.each([
    ['en', 'Relieving Back Pain: what’s known?', 'relieving-back-pain-whats-known'],
    ['de', 'Rückenschmerzen größer als gedacht', 'rueckenschmerzen-groesser-als-gedacht'],
    ['de', 'Ru\u0308cken', 'ruecken'],
    ['fr', 'Soulager le mal de dos : l’œuvre d’un été', 'soulager-le-mal-de-dos-loeuvre-dun-ete'],
    ['es', 'El dolor de año nuevo', 'el-dolor-de-ano-nuevo'],
    ['ar', 'تَخْفِيفُ آلامِ الظَّهْرِ بالتدلـيك', 'تخفيف-آلام-الظهر-بالتدليك'],
    ['ja', 'マッサージで腰痛をやわらげる', 'マッサージで腰痛をやわらげる'],
    ['ja', '肩こり・首こり　対策２０２６', '肩こり-首こり-対策2026'],
    ['ja', 'ガ行', 'ガ行'],
  ] as const)('makes a slug of a title in %s: %s', (locale, title, slug) => {
    expect(slugOf(title, locale)).toBe(slug);
  });

  it('is empty for a title without letters or digits', () => {
    expect(slugOf('— ! 🙂', 'en')).toBe('');
  });

  it('keeps to its length, at a word where there is one', () => {
    const slug = slugOf('a word and another '.repeat(8), 'en');
    expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_GRAPHEMES);
    expect(slug).toBe('a-word-and-another-a-word-and-another-a-word-and-another-a');
    expect(Array.from(slugOf('痛'.repeat(90), 'ja'))).toHaveLength(SLUG_MAX_GRAPHEMES);
  });

  it('leaves its own slugs as they are', () => {
    for (const title of ['Rücken', 'ألم الظهر', '腰痛と仕事'])
      expect(isSlug(slugOf(title, 'de'), 'de')).toBe(true);
    expect(isSlug('Rücken', 'de')).toBe(false);
    expect(isSlug('', 'de')).toBe(false);
  });
});

describe('freeSlug', () => {
  it('numbers a slug that is taken, within its length', async () => {
    const taken = new Set(['pain', 'pain-2', 'x'.repeat(60)]);
    expect(await freeSlug('pain', async (slug) => taken.has(slug))).toBe('pain-3');
    expect(await freeSlug('x'.repeat(60), async (slug) => taken.has(slug))).toBe(`${'x'.repeat(58)}-2`);
  });
});
