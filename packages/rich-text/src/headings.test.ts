import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headingId, headings, parseBlocks, skippedHeadings } from './index.ts';
import { anyText } from './arbitraries.ts';

describe('headingId', () => {
  test.each([
    ['When to see a doctor', 'when-to-see-a-doctor'],
    ['  Rückenschmerzen & Massage! ', 'rückenschmerzen-massage'],
    ['U\u0308bungen', '\u00FCbungen'],
    ['متى تزور الطبيب؟', 'متى-تزور-الطبيب'],
    ['می\u200Cخواهم', 'میخواهم'],
    ['腰痛をやわらげるには？', '腰痛をやわらげるには'],
    ['हिन्दी', 'हिन्दी'],
    ['Mas\u00ADsage', 'massage'],
    ['…', 'section'],
    ['', 'section'],
  ])('%p becomes %s', (text, id) => {
    expect(headingId(text, new Set())).toBe(id);
  });

  test('cuts a long one between words, and one without words by characters', () => {
    expect(headingId('sanft '.repeat(40), new Set())).toBe('sanft-'.repeat(13).slice(0, -1));
    expect([...headingId('𠮷'.repeat(200), new Set())]).toHaveLength(80);
  });

  test('numbers what is taken, also where a heading spells such a number itself', () => {
    const taken = new Set(['content']);
    const ids = ['Content', 'Pain', 'Pain', 'Pain 2', 'Pain'].map((text) => headingId(text, taken));
    expect(ids).toEqual(['content-2', 'pain', 'pain-2', 'pain-2-2', 'pain-3']);
  });

  test('is unique, not empty and without white space for any headings', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText(), fc.string({ unit: 'binary' }))), (texts) => {
        const taken = new Set<string>();
        const ids = texts.map((text) => headingId(text, taken));
        expect(new Set(ids).size).toBe(texts.length);
        for (const id of ids) expect(id).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
      }),
    );
  });
});

describe('headings', () => {
  const heading = (level: number, ...children: object[]) => ({ type: 'heading', level, children });
  const text = (words: string) => ({ type: 'text', text: words });

  test('lists level, words, id and block, with one set of ids over several texts', () => {
    const link = { type: 'link', url: '/en', children: [text('home')] };
    const blocks = parseBlocks([
      heading(2, text('At '), link),
      { type: 'paragraph', children: [text('a')] },
      heading(3, text('At home')),
    ]);
    const taken = new Set<string>();
    expect(headings(blocks, taken)).toEqual([
      { index: 0, level: 2, text: 'At home', id: 'at-home' },
      { index: 2, level: 3, text: 'At home', id: 'at-home-2' },
    ]);
    expect(headings(blocks, taken).map(({ id }) => id)).toEqual(['at-home-3', 'at-home-4']);
    expect(headings(blocks).map(({ id }) => id)).toEqual(['at-home', 'at-home-2']);
  });
});

describe('skippedHeadings', () => {
  test.each([
    [[], []],
    [[2, 3, 4, 2, 3, 2], []],
    [[3], [0]],
    [[2, 4, 4, 5], [1]],
    [
      [2, 4, 2, 4],
      [1, 3],
    ],
    [[1, 2], [0]],
    [
      [2, 3, 1, 3],
      [2, 3],
    ],
  ])('in %p it reports places %p', (levels, places) => {
    expect(skippedHeadings(levels).map(({ index }) => index)).toEqual(places);
  });

  test('says which levels are possible there', () => {
    expect(skippedHeadings([2, 5])).toEqual([{ index: 1, level: 5, allowed: { from: 2, to: 3 } }]);
    expect(skippedHeadings([3, 2], 3)).toEqual([{ index: 1, level: 2, allowed: { from: 3, to: 4 } }]);
  });
});
