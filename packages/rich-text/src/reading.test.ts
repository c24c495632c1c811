import { describe, expect, test } from '@jest/globals';
import { countWords, parseBlocks, plainText, readingMinutes, readingUnits } from './index.ts';

test('plainText gives a line per block and list item, without marks and addresses', () => {
  const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
  const item = (words: string) => ({ type: 'list-item', children: [text(words)] });
  const blocks = parseBlocks([
    { type: 'heading', level: 2, children: [text('Pain')] },
    {
      type: 'paragraph',
      children: [text('A '), text('b', { bold: true }), { type: 'link', url: '/', children: [text(' c')] }],
    },
    {
      type: 'list',
      format: 'ordered',
      children: [item('one'), { type: 'list', format: 'ordered', children: [item('one a')] }, item('two')],
    },
    { type: 'quote', children: [text('first\nsecond')] },
    { type: 'code', children: [text('x = 1')] },
  ]);
  expect(plainText(blocks)).toBe('Pain\nA b c\none\none a\ntwo\nfirst\nsecond\nx = 1');
  expect(plainText([])).toBe('');
});

describe('the length of a text', () => {
  test.each([
    ['Massage may help – a little, for a while.', 'en', 8],
    ['', 'en', 0],
    ['… — !', 'en', 0],
    ['Rückenschmerzen lindern', 'de', 2],
    ['تخفيف آلام الظهر', 'ar', 3],
    ['腰痛をやわらげる', 'ja', 3],
  ])('%p in %s has the words that its language sees (%d)', (text, tag, words) => {
    expect(countWords(text, tag)).toBe(words);
    expect(readingUnits(text, 'words', tag)).toBe(words);
  });

  test('in characters counts what is seen as one, punctuation included, white space not', () => {
    expect(readingUnits('腰痛を、 やわらげる。\n', 'characters', 'ja')).toBe(10);
    expect(readingUnits('か\u3099👩‍⚕️', 'characters', 'ja')).toBe(2);
  });

  test.each([
    [0, 1],
    [200, 1],
    [299, 1],
    [300, 2],
    [1000, 5],
  ])('%d units at 200 a minute take %d minutes', (units, minutes) => {
    expect(readingMinutes(units, 200)).toBe(minutes);
  });

  test.each([0, -1, Number.NaN])('a rate of %d is refused', (rate) => {
    expect(() => readingMinutes(100, rate)).toThrow(RangeError);
  });
});
