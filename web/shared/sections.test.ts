import { describe, expect, it } from '@jest/globals';
import { backPainArticleIn } from '@wellspring/content-model/examples';
import type { Section } from '@wellspring/content-model';
import { textView } from './sections.ts';

const article = backPainArticleIn('en');

describe('the text of an article', () => {
  it('has a contents list of its headings and of those of its sections', () => {
    expect(textView(article.sections, article.sources).contents).toEqual([
      { id: 'where-the-pain-comes-from', text: 'Where the pain comes from' },
      { id: 'techniques-that-are-often-used', text: 'Techniques that are often used' },
      { id: 'five-quiet-minutes', text: 'Five quiet minutes' },
    ]);
  });

  it('begins with what needs help at once, wherever that was written', () => {
    const [emergency] = article.sections.filter(({ type }) => type === 'callout');
    const others = article.sections.filter((section) => section !== emergency);
    if (emergency === undefined) throw new TypeError('The example has no emergency call-out.');
    const { sections } = textView([...others, emergency], article.sources);
    expect(sections.map(({ key }) => key)).toEqual([emergency, ...others].map(({ key }) => key));
  });

  it('never gives a heading an id of the page', () => {
    const sections: Section[] = [
      {
        type: 'prose',
        key: 'a',
        blocks: [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Sources' }] }],
      },
    ];
    expect(textView(sections, []).contents).toEqual([{ id: 'sources-2', text: 'Sources' }]);
  });

  it('numbers citations by the list of sources, with a way back to each place', () => {
    const { citations } = textView(article.sections, article.sources);
    expect(citations.places('who-2023')).toEqual([{ id: 'cite-who-2023-1', number: 1 }]);
    expect(citations.places('unknown')).toEqual([]);
  });

  it('takes a link to an unknown source for a plain link', () => {
    expect(textView(article.sections, []).citations.places('who-2023')).toEqual([]);
  });
});
