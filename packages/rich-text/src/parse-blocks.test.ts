import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, parseBlocks, plainText, RichTextError } from './index.ts';
import { anyText, editorBlocks } from './arbitraries.ts';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

function issuesOf(input: unknown): { path: string; message: string }[] {
  try {
    parseBlocks(input);
  } catch (error) {
    if (error instanceof RichTextError) {
      return error.errors.map(({ path, message }) => ({ path: path.join('.'), message }));
    }
    throw error;
  }
  return [];
}
const pathsOf = (input: unknown) => issuesOf(input).map(({ path }) => path);

describe('parseBlocks', () => {
  test('takes every kind of block as the editor writes it', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [text('Was hilft')] },
      paragraph(text('Oft '), text('sehr', { bold: true, italic: true }), text(' gut.')),
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('Eins')] },
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [text('Eins a')] }],
          },
        ],
      },
      { type: 'quote', children: [text('Ruhe')] },
      { type: 'code', language: 'json', children: [text('{ "a": 1 }')] },
      paragraph({ type: 'link', url: '/#who-2023', children: [text('1')] }),
    ];
    expect(parseBlocks(blocks)).toEqual(blocks);
  });

  test('leaves out unknown properties and marks that are off', () => {
    const link = {
      type: 'link',
      url: 'https://example.org',
      rel: 'x',
      target: '_blank',
      children: [text('here')],
    };
    const list = {
      type: 'list',
      format: 'unordered',
      indentLevel: 1,
      children: [{ type: 'list-item', id: 7, children: [text('a', { bold: false, code: null })] }],
    };
    expect(parseBlocks([{ ...paragraph(link), dir: 'rtl' }, list])).toEqual([
      paragraph({ type: 'link', url: 'https://example.org', children: [text('here')] }),
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('a')] }] },
    ]);
  });

  test('joins neighbouring texts with the same marks, and only those', () => {
    const input = [
      paragraph(
        text('a'),
        text('', { italic: true }),
        text('b'),
        text('c', { bold: true }),
        text('d', { bold: true }),
        text('e'),
      ),
    ];
    expect(parseBlocks(input)).toEqual([paragraph(text('ab'), text('cd', { bold: true }), text('e'))]);
  });

  test('leaves out what shows nothing', () => {
    const input = [
      paragraph(text('')),
      { type: 'heading', level: 2, children: [text(' \u00A0\u200B')] },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('')] }] },
      { type: 'code', children: [text('\n')] },
      paragraph(text('a'), { type: 'link', url: 'https://example.org', children: [text(' ')] }, text('b')),
    ];
    expect(parseBlocks(input)).toEqual([paragraph(text('a b'))]);
  });

  test('turns line ends into line feeds and removes what XML and PostgreSQL refuse', () => {
    expect(parseBlocks([paragraph(text('a\r\nb\vc\u2028d\u0000e\uD800f\tg\uFFFE'))])).toEqual([
      paragraph(text('a\nb\nc\ndef\tg')),
    ]);
  });

  test('keeps compatibility ideographs, which names are spelled with', () => {
    expect(plainText(parseBlocks([paragraph(text('\uFA19'))]))).toBe('\uFA19');
  });

  test('refuses a picture and says where it belongs', () => {
    expect(issuesOf([paragraph(text('a')), { type: 'image', image: {}, children: [text('')] }])).toEqual([
      { path: '1', message: expect.stringContaining('figure section') },
    ]);
  });

  test('reports every mistake with its path', () => {
    const input = [
      { type: 'heading', level: 7, children: [text('a')] },
      { type: 'heading', level: '2', children: [text('a')] },
      paragraph({ type: 'link', children: [text('a')] }),
      paragraph({
        type: 'link',
        url: 'https://example.org',
        children: [{ type: 'link', url: '/', children: [] }],
      }),
      paragraph({ type: 'text', text: 5 }, text('a', { bold: 'yes' })),
      { type: 'list', format: 'todo', children: [{ type: 'paragraph', children: [] }] },
      { type: 'table' },
      'text',
      { type: 'quote' },
      { type: 'code', language: 5, children: [text('a')] },
    ];
    expect(pathsOf(input)).toEqual([
      '0.level',
      '1.level',
      '2.children.0.url',
      '3.children.0.children.0.type',
      '4.children.0.text',
      '4.children.1.bold',
      '5.children.0.type',
      '5.format',
      '6.type',
      '7.type',
      '8.children',
      '9.language',
    ]);
  });

  test.each([[null], [undefined], ['text'], [{ type: 'paragraph' }], [42]])(
    'refuses %p as a text',
    (input) => {
      expect(pathsOf(input)).toEqual(['']);
    },
  );

  test('carries the first mistake in message and path', () => {
    expect(() => parseBlocks([{ type: 'table' }, { type: 'video' }])).toThrow(
      expect.objectContaining({
        name: 'RichTextError',
        path: ['0', 'type'],
        message: expect.stringMatching(/"table".*0\.type.*1 more/),
      }),
    );
  });

  test('takes lists nested as deep as allowed, and no deeper', () => {
    const nested = (depth: number): object => ({
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [text('a')] }, ...(depth > 1 ? [nested(depth - 1)] : [])],
    });
    expect(pathsOf([nested(LIMITS.depth)])).toEqual([]);
    expect(pathsOf([nested(LIMITS.depth + 1)])).toHaveLength(1);
    expect(pathsOf([nested(5000)])).toHaveLength(1);
  });

  test('bounds the number of blocks, parts and characters, the length of addresses, and its own report', () => {
    const item = { type: 'list-item', children: [text('a')] };
    const list = { type: 'list', format: 'ordered', children: Array.from({ length: 9000 }, () => item) };
    const long = paragraph(text('a'.repeat(LIMITS.characters / 2 + 1)));
    const far = { type: 'link', url: `https://example.org/${'a'.repeat(LIMITS.url)}`, children: [text('a')] };
    expect(pathsOf(Array.from({ length: LIMITS.blocks + 1 }, () => paragraph(text('a'))))).toEqual(['']);
    expect(pathsOf([list])).toEqual([]);
    expect(pathsOf([list, list])).toHaveLength(1);
    expect(pathsOf([long])).toEqual([]);
    expect(pathsOf([long, long])).toEqual(['1.children.0.text']);
    expect(pathsOf([paragraph(far)])).toEqual(['0.children.0.url']);
    expect(pathsOf(Array.from({ length: 1000 }, () => null))).toHaveLength(LIMITS.errors);
  });

  test('throws nothing but RichTextError, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.anything()), editorBlocks({ broken: true })),
        (input) => {
          expect(() => issuesOf(input)).not.toThrow();
        },
      ),
    );
  });

  test('parsing what was parsed changes nothing', () => {
    fc.assert(
      fc.property(editorBlocks(), (input) => {
        const once = parseBlocks(input);
        expect(parseBlocks(JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
    );
  });

  test('keeps every word', () => {
    fc.assert(
      fc.property(fc.array(anyText()), (texts) => {
        const visible = texts.filter((words) => /[\p{L}\p{N}]/u.test(words));
        expect(plainText(parseBlocks(visible.map((words) => paragraph(text(words)))))).toBe(
          visible.join('\n'),
        );
      }),
    );
  });
});
