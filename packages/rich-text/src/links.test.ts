import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkLinks, links, mapLinks, parseBlocks, safeLink } from './index.ts';
import { editorBlocks } from './arbitraries.ts';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const link = (url: string, words: string) => ({ type: 'link', url, children: [text(words)] });
const item = (...children: object[]) => ({ type: 'list-item', children });
const blocks = parseBlocks([
  { type: 'paragraph', children: [text('See '), link('/#who-2023', '1'), text('.')] },
  {
    type: 'list',
    format: 'unordered',
    children: [
      item(text('a')),
      {
        type: 'list',
        format: 'ordered',
        children: [item(text('or '), link('javascript:alert(1)', 'this'), text(' one'))],
      },
    ],
  },
  { type: 'heading', level: 2, children: [link('www.example.org', 'Example')] },
  { type: 'code', children: [text('https://example.org')] },
]);

test('links finds every link in reading order, with its path and words', () => {
  expect([...links(blocks)]).toEqual([
    { path: ['0', 'children', '1'], url: '/#who-2023', text: '1' },
    {
      path: ['1', 'children', '1', 'children', '0', 'children', '1'],
      url: 'javascript:alert(1)',
      text: 'this',
    },
    { path: ['2', 'children', '0'], url: 'www.example.org', text: 'Example' },
  ]);
});

test('checkLinks gives every refused address, where it stands and why', () => {
  expect(checkLinks(blocks)).toEqual([
    {
      path: ['1', 'children', '1', 'children', '0', 'children', '1', 'url'],
      url: 'javascript:alert(1)',
      reason: 'scheme',
      message: expect.stringContaining('web pages'),
    },
    {
      path: ['2', 'children', '0', 'url'],
      url: 'www.example.org',
      reason: 'relative',
      message: expect.stringContaining('https://'),
    },
  ]);
});

describe('mapLinks', () => {
  test('puts other addresses in, and joins the words of links that are taken away', () => {
    const mapped = mapLinks(blocks, (url) => safeLink(url)?.href ?? null);
    expect([...links(mapped)]).toEqual([{ path: ['0', 'children', '1'], url: '#who-2023', text: '1' }]);
    expect(mapped[1]).toEqual({
      type: 'list',
      format: 'unordered',
      children: [item(text('a')), { type: 'list', format: 'ordered', children: [item(text('or this one'))] }],
    });
    expect(mapped[2]).toEqual({ type: 'heading', level: 2, children: [text('Example')] });
    expect(mapped[3]).toBe(blocks[3]);
  });

  test('leaves a text in its one form, and without an address that could be refused', () => {
    fc.assert(
      fc.property(editorBlocks(), (input) => {
        const mapped = mapLinks(parseBlocks(input), (url) => safeLink(url)?.href ?? null);
        expect(parseBlocks(mapped)).toEqual(mapped);
        expect(checkLinks(mapped)).toEqual([]);
      }),
    );
  });
});
