import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalWords, formOf, parseBlocks, wordsOf } from './index.ts';
import { editorBlocks } from './arbitraries.ts';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const words = (...blocks: object[]) => wordsOf(parseBlocks(blocks));
const form = (...blocks: object[]) => formOf(parseBlocks(blocks));

describe('canonicalWords', () => {
  test.each([
    ['  deep\u00A0tissue\n massage ', 'deep tissue massage'],
    ['Ru\u0308cken', 'R\u00FCcken'],
    ['Mas\u00ADsage\u200B the\uFEFFrapy', 'Massage therapy'],
    ['douleur\u202F?', 'douleur ?'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['क्\u200Dष', 'क्\u200Dष'],
  ])('%p is taken as %p', (given, expected) => {
    expect(canonicalWords(given)).toBe(expected);
  });

  test('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(canonicalWords(canonicalWords(given))).toBe(canonicalWords(given));
      }),
    );
  });
});

describe('wordsOf', () => {
  test('is the same whatever the structure and formatting', () => {
    const plain = words(paragraph(text('Rest helps. Heat too.')));
    expect(words(paragraph(text('Rest helps.')), paragraph(text('Heat too.')))).toBe(plain);
    expect(words(paragraph(text('Rest '), text('helps', { bold: true }), text('.\nHeat too.')))).toBe(plain);
    const item = (line: string) => ({ type: 'list-item', children: [text(line)] });
    expect(
      words({ type: 'list', format: 'ordered', children: [item('Rest helps.'), item('Heat too.')] }),
    ).toBe(plain);
  });

  test('splits Japanese and Thai without adding a space', () => {
    const parts = [paragraph(text('休みます。')), paragraph(text('温めます。'))];
    expect(words(...parts)).toBe(words(paragraph(text('休みます。温めます。'))));
    expect(words(paragraph(text('พัก')), paragraph(text('ผ่อน')))).toBe('พักผ่อน');
  });

  test('changes with a word', () => {
    expect(words(paragraph(text('Rest helps.')))).not.toBe(words(paragraph(text('Rest hurts.'))));
    expect(words(paragraph(text('a')), paragraph(text('b')))).not.toBe(words(paragraph(text('ab'))));
  });
});

describe('formOf', () => {
  const link = (url: string) => ({ type: 'link', url, children: [text('here')] });
  const heading = (level: number) => ({ type: 'heading', level, children: [text('a')] });
  const list = (format: string) => ({
    type: 'list',
    format,
    children: [{ type: 'list-item', children: [text('a')] }],
  });

  test('does not change with the words', () => {
    expect(form(paragraph(text('Rest'), text('helps', { bold: true })), heading(2))).toBe(
      form(paragraph(text('Ruhe'), text('hilft', { bold: true })), heading(2)),
    );
  });

  test('differs for every difference of structure, mark and address', () => {
    const forms = [
      form(paragraph(text('a'))),
      form(paragraph(text('a')), paragraph(text('a'))),
      form(paragraph(text('a', { bold: true }))),
      form(paragraph(text('a', { italic: true }))),
      form(paragraph(text('a', { bold: true, italic: true }))),
      form({ ...paragraph(text('a')), type: 'quote' }),
      form(heading(2)),
      form(heading(3)),
      form(list('ordered')),
      form(list('unordered')),
      form(paragraph(link('/a'))),
      form(paragraph(link('/b'))),
      form({ type: 'code', children: [text('a')] }),
      form({ type: 'code', language: 'js', children: [text('a')] }),
    ];
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('is the same for the same text, however it was written', () => {
    fc.assert(
      fc.property(editorBlocks(), (input) => {
        const blocks = parseBlocks(input);
        expect(formOf(parseBlocks(JSON.parse(JSON.stringify(blocks))))).toBe(formOf(blocks));
      }),
    );
  });
});
