import { describe, expect, it } from '@jest/globals';
import { rowsOfLines } from '../../src/editions/load/rows-of-lines.ts';
import type { LoadContext } from '../../src/editions/load/rows-of-lines.ts';

const rows = { en: { draft: 1, published: 2 } };
const context: LoadContext = {
  withStrapi: true,
  targets: [
    { kind: 'topic', documentId: 'topic', slugs: ['neck', 'nacken'], rows },
    { kind: 'author', documentId: 'author', slugs: ['mara-lind'], rows },
  ],
};
const words = { title: 'A title', summary: 'A summary.', sections: [{ heading: 'H', text: 'T' }] };
const article = {
  id: 'x',
  source: 'en',
  publishedAt: '2026-01-03T09:00:00.000Z',
  authors: ['mara-lind'],
  topics: ['nacken'],
  sources: [{ key: 'who', title: 'A guideline', url: 'https://example.org/' }],
  locales: { en: words },
};
const rowsOf = (text: string) => rowsOfLines([{ number: 7, text }], context);

describe('A line of a file of documents', () => {
  it('comes to the rows of a published article', () => {
    const { documents, editions, tables } = rowsOf(JSON.stringify(article));
    expect([documents, editions]).toEqual([
      1,
      [{ kind: 'article', documentId: 'x', locale: 'en', slug: 'a-title' }],
    ]);
    expect(tables.map(({ table, rows }) => `${rows.length} ${table}`).sort()).toEqual(
      [
        '2 edition_refs',
        '1 edition_words',
        '1 editions',
        '1 slugs',
        '2 articles',
        '2 articles_authors_lnk',
        '2 articles_cmps',
        '2 articles_cmps',
        '2 articles_topics_lnk',
        '2 components_sections_proses',
        '2 components_shared_sources',
      ].sort(),
    );
  });

  it.each([
    ['is not JSON', 'nonsense', 'Line 7: it is not JSON.'],
    ['has no title', { locales: { en: { ...words, title: '' } } }, /^Line 7: locales\.en\.title: Too small/],
    ['has a field that nobody knows', { slug: 'mine' }, /^Line 7: the document: Unrecognized key: "slug"/],
    [
      'has no words in its source',
      { locales: { de: words } },
      'Line 7: locales: The source locale has no words.',
    ],
    ['has no source', { sources: [] }, /^Line 7: sources: Too small/],
    ['has no author', { authors: [] }, /^Line 7: authors: Too small/],
    ['names a topic that is not there', { topics: ['feet'] }, 'Line 7: topics: there is no “feet”.'],
    [
      'names a person whom its language does not have',
      { source: 'de', locales: { de: words } },
      'Line 7: authors: “mara-lind” is not published in de.',
    ],
    [
      'makes no address',
      { locales: { en: { ...words, title: '…' } } },
      'Line 7: en, “…”: No slug can be made of its title.',
    ],
  ])('is refused with a sentence where it %s', (_, changes, sentence) => {
    const text = typeof changes === 'string' ? changes : JSON.stringify({ ...article, ...changes });
    expect(() => rowsOf(text)).toThrow(sentence);
  });
});
