import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocaleCode } from '@wellspring/content-model';
import { openNewsroom } from '../harness/newsroom.ts';
import { tracesOf, vocabularyOf } from './traces.ts';

const LOAD = 'scripts/load-documents.mjs';
const PUBLISHED_AT = '2026-01-03T09:00:00.000Z';

/** What an article says in three languages, one of them right to left and one without spaces. */
const WORDS = {
  en: {
    title: 'A loaded article',
    summary:
      'Said twice: once by an editor, once by a line of a file, and meant the same both times, word for word.',
    sections: [
      { heading: 'What stands here', text: 'A paragraph about massage.\n\nAnother one, with “marks”.' },
      { heading: 'And below', text: 'The end\\of it.' },
    ],
  },
  ar: {
    title: 'مقال محمّل',
    summary: 'قيل مرتين: مرة على يد محرر، ومرة في سطر من ملف.',
    sections: [{ heading: 'ما هنا', text: 'فقرة عن التدليك.' }],
  },
  ja: {
    title: '読み込まれた記事',
    summary: '編集者とファイルが同じことを言います。',
    sections: [{ heading: 'ここにあること', text: 'マッサージについての段落。' }],
  },
} as const satisfies Partial<Record<LocaleCode, object>>;
const LOCALES = ['en', 'ar', 'ja'] as const;
const SOURCES = [
  { key: 'who-2023', title: 'A guideline', url: 'https://example.org/guideline' },
  { key: 'trial', title: 'A trial', url: 'https://example.org/trial' },
];

describe('A loaded article', () => {
  const room = openNewsroom();
  const line = (id: string, changes: object = {}) =>
    JSON.stringify({
      id,
      source: 'en',
      publishedAt: PUBLISHED_AT,
      techniques: ['swedish-massage'],
      topics: ['lower-back-pain'],
      authors: ['ilse-braam', 'mara-lind'],
      sources: SOURCES,
      locales: WORDS,
      ...changes,
    });
  const load = (input: string, ...args: string[]) => room.cms.whileStopped(LOAD, { input, args });

  /** Publishes the article as an editor would. @returns its document id */
  async function publish(): Promise<string> {
    const { editor, library } = room;
    let id = '';
    for (const locale of LOCALES) {
      const { title, summary, sections } = WORDS[locale];
      const fields = {
        title,
        summary,
        sections: sections.map(({ heading, text }, index) => ({
          __component: 'sections.prose',
          key: `section-${index + 1}`,
          body: [
            { type: 'heading', level: 2, children: [{ type: 'text', text: heading }] },
            ...text.split('\n\n').map((paragraph) => ({
              type: 'paragraph',
              children: [{ type: 'text', text: paragraph }],
            })),
          ],
        })),
        firstPublicationAt: PUBLISHED_AT,
      };
      if (locale === 'en') {
        const relations = {
          sourceLocale: 'en',
          techniques: [library.technique],
          topics: [library.topic],
          authors: [library.reviewer, library.writer],
          sources: SOURCES,
        };
        id = await editor.create('article', locale, { ...fields, ...relations });
      } else {
        await editor.save('article', id, locale, {
          ...fields,
          translation: { method: 'human', translatedAt: PUBLISHED_AT },
        });
      }
      await editor.publish('article', id, locale);
    }
    return id;
  }

  describe('is what an editor would have published', () => {
    let published: Awaited<ReturnType<typeof tracesOf>>;
    let loaded: Awaited<ReturnType<typeof tracesOf>>;
    let vocabularies: unknown[];
    beforeAll(async () => {
      const { cms, editor } = room;
      const { tables } = cms.database;
      const id = await publish();
      const { data } = await room.reader.article('a-loaded-article', 'en');
      published = await tracesOf(
        tables,
        id,
        data.sections.map(({ key }) => key),
      );
      const vocabulary = await vocabularyOf(tables);
      await editor.delete('article', id, '*');
      const { code, said } = await load(line('loadedtwin'));
      expect([code, said]).toEqual([0, expect.stringContaining('1 documents with 3 editions loaded')]);
      loaded = await tracesOf(tables, 'loadedtwin', ['section-1', 'section-2']);
      vocabularies = [vocabulary, await vocabularyOf(tables)];
    });

    it.each(['editions', 'dates', 'slugs', 'references', 'words', 'places', 'entries', 'events', 'strapi'])(
      'in %s',
      (trace) => {
        expect(JSON.stringify(published[trace]).length).toBeGreaterThan(50);
        expect(loaded[trace]).toEqual(published[trace]);
      },
    );

    it('in the vocabulary of search', () => {
      expect(vocabularies[1]).toEqual(vocabularies[0]);
    });

    it('so that editions that are made anew are the same, and editors can go on from it', async () => {
      const { cms, editor, reader } = room;
      const { code, said } = await cms.whileStopped('scripts/rebuild-editions.mjs');
      expect([code, said]).toEqual([0, expect.stringContaining(', 0 mended.')]);
      expect((await reader.search('loaded article', 'en')).data[0]).toMatchObject({ id: 'loadedtwin' });
      expect((await reader.search('マッサージ', 'ja')).data.map(({ id }) => id)).toContain('loadedtwin');
      await editor.publish('article', 'loadedtwin', 'en', { summary: 'Changed by an editor.' });
      const { data } = await reader.article('a-loaded-article', 'en');
      expect(data).toMatchObject({ summary: 'Changed by an editor.', authors: [{}, {}] });
      const { data: again } = await reader.search('changed by an editor', 'en');
      expect(again[0]).toMatchObject({ id: 'loadedtwin' });
    });
  });

  it('is passed over where it is there, and one for readers alone is nothing that editors see', async () => {
    const other = { locales: { en: { ...WORDS.en, title: 'For readers' } } };
    const { code, said } = await load(
      [line('loadedtwin'), '', line('forreaders', other)].join('\n'),
      '--readers-only',
    );
    expect([code, said]).toEqual([0, expect.stringContaining('1 documents with 1 editions loaded in')]);
    expect((await room.reader.article('for-readers', 'en')).data.id).toBe('forreaders');
    expect(await room.cms.database.tables('articles').where({ document_id: 'forreaders' })).toEqual([]);
  });

  it('that cannot be loaded ends the run with a sentence, and what is whole stays whole', async () => {
    const { tables } = room.cms.database;
    const before = await tables('editions').count();
    const { code, said } = await load(line('x', { locales: { en: WORDS.en } }));
    expect([code, said]).toEqual([1, expect.stringContaining('Two articles have the same id, or titles')]);
    expect(said).not.toMatch(/^ +at /m);
    expect(await tables('editions').count()).toEqual(before);
    expect((await room.reader.search('loaded article', 'en')).data[0]).toMatchObject({ id: 'loadedtwin' });
  });
});
