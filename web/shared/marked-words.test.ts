import { describe, expect, it } from '@jest/globals';
import { markedWords } from './marked-words.ts';

const title = (start: number, end: number) => ({ field: 'title', start, end }) as const;
const marked = (text: string, ranges: Parameters<typeof markedWords>[1]) =>
  markedWords(text, ranges, 'title')
    .map(({ words, isMatch }) => (isMatch ? `[${words}]` : words))
    .join('');

describe('marked words', () => {
  it('are cut where the text matches', () => {
    expect(marked('Rückenschmerzen lindern', [title(0, 15)])).toBe('[Rückenschmerzen] lindern');
    expect(marked('alles', [title(0, 5)])).toBe('[alles]');
    expect(marked('تخفيف آلام الظهر', [title(0, 5), title(11, 16)])).toBe('[تخفيف] آلام [الظهر]');
  });

  it('are counted in UTF-16 units, of their own field alone', () => {
    expect(marked('𠮷野の手', [title(2, 3), { field: 'excerpt', start: 0, end: 2 }])).toBe('𠮷[野]の手');
  });

  it('lose no character to ranges that make no sense', () => {
    expect(marked('back pain', [title(5, 9), title(0, 4), title(9, 20), title(3, 3)])).toBe('back [pain]');
    expect(marked('', [title(0, 4)])).toBe('');
  });
});
