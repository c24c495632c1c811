import { describe, expect, it } from '@jest/globals';
import { parseBlocks } from '@wellspring/rich-text';
import { parseText } from '../../src/seed/markdown/sections.ts';
import { pathTo, pictureNamed } from '../../src/seed/placeholder.ts';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

/** The one section that a text comes to. */
function onlySection(source: string): Record<string, unknown> {
  const { sections, mistakes } = parseText(source);
  expect(mistakes).toEqual([]);
  expect(sections).toHaveLength(1);
  return { ...sections[0] };
}
const bodyOf = (source: string) => onlySection(source)['body'];
const mistakesIn = (source: string) =>
  parseText(source).mistakes.map(({ line, message }) => `${line}: ${message}`);

describe('A text of the seed', () => {
  it('has a section for each directive, and one for what stands between two of them', () => {
    const { sections } = parseText(
      [
        'Before.',
        '',
        '## Heading',
        '',
        '::figure{picture="figure-walk" alt="Somebody walks." caption="Easily."}',
        ':::callout{tone="tip" title="Good to know"}',
        'Inside.',
        ':::',
        'After.',
      ].join('\n'),
    );
    expect(sections).toEqual([
      {
        __component: 'sections.prose',
        body: [paragraph(text('Before.')), { type: 'heading', level: 2, children: [text('Heading')] }],
      },
      {
        __component: 'sections.figure',
        image: pictureNamed('figure-walk'),
        alt: 'Somebody walks.',
        decorative: false,
        caption: 'Easily.',
      },
      {
        __component: 'sections.callout',
        tone: 'tip',
        title: 'Good to know',
        body: [paragraph(text('Inside.'))],
      },
      { __component: 'sections.prose', body: [paragraph(text('After.'))] },
    ]);
  });

  it('has bold and italic words, also inside each other and inside links', () => {
    expect(bodyOf('**Bold *both*** and [*a* link](https://example.org/a).')).toEqual([
      paragraph(
        text('Bold ', { bold: true }),
        text('both', { bold: true, italic: true }),
        text(' and '),
        {
          type: 'link',
          url: 'https://example.org/a',
          children: [text('a', { italic: true }), text(' link')],
        },
        text('.'),
      ),
    ]);
  });

  it('leads to documents of the seed by key, and cites sources in the form that Strapi takes', () => {
    expect(bodyOf('[Strokes](technique:swedish-massage), [advice](#source-who-2023)')).toEqual([
      paragraph(
        { type: 'link', url: pathTo('technique', 'swedish-massage'), children: [text('Strokes')] },
        text(', '),
        { type: 'link', url: '/#source-who-2023', children: [text('advice')] },
      ),
    ]);
  });

  it('has lists as Strapi keeps them: one inside an item stands after it', () => {
    const list = bodyOf('1. One\n   - a\n   - b\n2. Two');
    expect(list).toEqual([
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('One')] },
          {
            type: 'list',
            format: 'unordered',
            indentLevel: 1,
            children: [
              { type: 'list-item', children: [text('a')] },
              { type: 'list-item', children: [text('b')] },
            ],
          },
          { type: 'list-item', children: [text('Two')] },
        ],
      },
    ]);
    expect(() => parseBlocks(list)).not.toThrow();
  });

  it('joins the lines of a paragraph', () => {
    expect(bodyOf('One line\nand another.')).toEqual([paragraph(text('One line and another.'))]);
  });

  it('may have a colon before a letter', () => {
    const words = 'Therapeut:innen um 9:30 Uhr';
    expect(parseBlocks(bodyOf(words))).toEqual([paragraph(text(words))]);
  });

  it('has steps, each with a title and a text', () => {
    const steps =
      ':::steps{heading="Five minutes"}\n### Lie down\nBreathe.\n\n- slowly\n### Get up\nWalk.\n:::';
    expect(onlySection(steps)).toEqual({
      __component: 'sections.steps',
      heading: 'Five minutes',
      steps: [
        {
          title: 'Lie down',
          body: [
            paragraph(text('Breathe.')),
            {
              type: 'list',
              format: 'unordered',
              children: [{ type: 'list-item', children: [text('slowly')] }],
            },
          ],
        },
        { title: 'Get up', body: [paragraph(text('Walk.'))] },
      ],
    });
  });

  it('has quotes and introductions to the techniques', () => {
    expect(onlySection(':::quote{attribution="Somebody" lang="en"}\nRest is a skill.\n:::')).toEqual({
      __component: 'sections.quote',
      text: 'Rest is a skill.',
      attribution: 'Somebody',
      lang: 'en',
    });
    expect(onlySection(':::techniques{heading="Three"}\nThey differ.\n:::')).toEqual({
      __component: 'sections.techniques',
      heading: 'Three',
      intro: [paragraph(text('They differ.'))],
    });
  });

  it.each([
    ['a picture', '![x](y.png)', /“image”/],
    ['HTML', '<b>x</b>', /“html”/],
    ['code', 'a `b`', /“inlineCode”/],
    ['a quotation', '> x', /“blockquote”/],
    ['a first-level heading', '# x', /## or ###/],
    ['a fourth-level heading', '#### x', /## or ###/],
    ['an address without a meaning', '[x](somewhere)', /“somewhere” is no address/],
    ['an unsafe address', '[x](javascript:alert(1))', /is no address/],
    ['a title on a link', '[x](https://example.org "y")', /has a title/],
    ['a directive inside a line', 'a :b[c] d', /no directives inside a line/],
    ['an unknown directive', ':::tip\nx\n:::', /“:::tip” is unknown/],
    ['an unknown line directive', '::video{id="x"}', /“::video” is unknown/],
    [
      'an unknown attribute',
      ':::callout{tone="tip" title="x" color="red"}\ny\n:::',
      /Unrecognized key.*color/,
    ],
    ['an unknown tone', ':::callout{tone="loud" title="x"}\ny\n:::', /tone/],
    ['a figure without a description', '::figure{picture="x"}', /alt="…" or decorative/],
    ['an empty call-out', ':::callout{tone="tip" title="x"}\n:::', /is empty/],
    ['a label', ':::callout[Label]{tone="tip" title="x"}\ny\n:::', /instead of a label/],
    ['a text before the first step', ':::steps{heading="x"}\ny\n:::', /title of the first step/],
    ['a step without a text', ':::steps{heading="x"}\n### y\n:::', /no text/],
    ['a list that begins in the middle', '3. x', /begins with 1/],
    ['two paragraphs in an item', '- x\n\n  y', /one paragraph/],
  ])('cannot have %s', (_what, source, complaint) => {
    expect(mistakesIn(source)).toEqual([expect.stringMatching(complaint)]);
  });

  it('tells every mistake, with its line', () => {
    expect(mistakesIn('# x\n\nfine\n\n> y')).toEqual([
      expect.stringMatching(/^1: /),
      expect.stringMatching(/^5: /),
    ]);
  });
});
