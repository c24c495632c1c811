import { describe, expect, it } from '@jest/globals';
import { publishArticle, publishTopic, topicFields, translateTopic } from '../examples/library.ts';
import { openNewsroom } from '../harness/newsroom.ts';
import { searcherOf } from './searcher.ts';

const room = openNewsroom();
const { hits, titles, topic } = searcherOf(room);

describe('What is published is found', () => {
  it('and what is not, is not: drafts, old words, withdrawn and deleted versions', async () => {
    const { editor, library } = room;
    const id = await editor.create(
      'topic',
      'en',
      topicFields(library, { title: 'Quokkas', summary: 'Marsupials.' }),
    );
    expect(await titles('quokkas', 'en')).toEqual([]);
    await editor.publish('topic', id, 'en');
    expect(await titles('quokkas', 'en')).toEqual(['Quokkas']);
    await editor.save('topic', id, 'en', { name: 'Wallabies' });
    expect(await titles('wallabies', 'en')).toEqual([]);
    await editor.publish('topic', id, 'en');
    expect([await titles('wallabies', 'en'), await titles('quokkas', 'en')]).toEqual([['Wallabies'], []]);
    await editor.withdraw('topic', id, 'en');
    expect(await titles('wallabies', 'en')).toEqual([]);
    await editor.publish('topic', id, 'en');
    expect(await titles('wallabies', 'en')).toEqual(['Wallabies']);
    await editor.delete('topic', id, '*');
    const { data, meta } = await room.reader.search('wallabise', 'en');
    // Nor is a word that is gone suggested.
    expect([data, meta.suggestion]).toEqual([[], null]);
    for (const table of ['search_entries', 'search_words']) {
      const left: unknown = await room.cms.database.tables(table).select();
      expect(JSON.stringify(left)).not.toMatch(/wallab|quokka/i);
    }
  });

  it('a publication that is refused leaves the old words', async () => {
    const { editor } = room;
    const id = await topic('en', 'Numbats', 'Striped.');
    await expect(editor.publish('topic', id, 'en', { name: 'Echidnas', summary: '' })).rejects.toThrow();
    expect([await titles('numbats', 'en'), await titles('echidnas', 'en')]).toEqual([['Numbats'], []]);
  });

  it('by words of every field, people too; the home page is not', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Zebra crossing' });
    const [article] = await hits('zebra crossing', 'en');
    expect(article).toMatchObject({ id, kind: 'article', locale: 'en', fallback: null });
    const { data } = await room.reader.article('zebra-crossing', 'en');
    const callout = data.sections.find((section) => section.type === 'callout');
    expect(callout?.title).toBeTruthy();
    expect((await hits(callout?.title ?? '', 'en')).map((hit) => hit.id)).toContain(id);
    const { data: technique } = await room.reader.technique('swedish-massage', 'en');
    expect((await hits(technique.avoidIf[0]?.text ?? '', 'en')).map((hit) => hit.id)).toContain(technique.id);
    expect(await hits('mara lind', 'en', { kind: 'author' })).toMatchObject([
      { kind: 'author', id: library.writer },
    ]);
    await editor.publish(
      'home',
      await editor.create('home', 'en', { heading: 'Xylophone', intro: 'Xylophones.' }),
      'en',
    );
    expect(await hits('xylophone', 'en')).toEqual([]);
    await editor.delete('article', id, '*');
  });

  it('what a machine said of a danger is not found, since it is not shown', async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library, { title: 'Machine made' });
    const sections = [
      {
        __component: 'sections.callout',
        tone: 'emergency',
        title: 'Hyperwarnung',
        body: paragraph('Superalarm.'),
      },
      { __component: 'sections.prose', body: paragraph('Fließtextwort.') },
    ];
    await editor.save('article', id, 'de', {
      title: 'Maschinenwerk',
      summary: 'S',
      sections,
      translation: { method: 'machine' },
    });
    await editor.publish('article', id, 'de');
    expect(await titles('Fließtextwort', 'de')).toEqual(['Maschinenwerk']);
    expect([await titles('Hyperwarnung', 'de'), await titles('Superalarm', 'de')]).toEqual([[], []]);
    await editor.delete('article', id, '*');
  });
});

function paragraph(text: string) {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}

describe('A search', () => {
  it('is kept to a language and to a kind, and its last word may be unfinished', async () => {
    await topic('de', 'Giraffenhälse', 'Über lange Hälse.');
    expect(await titles('Giraffenhälse', 'en')).toEqual([]);
    expect(await titles('giraf', 'de')).toEqual(['Giraffenhälse']);
    expect(await titles('giraf', 'de', { kind: 'topic' })).toEqual(['Giraffenhälse']);
    expect(await titles('giraf', 'de', { kind: 'article' })).toEqual([]);
  });

  it('puts a title above a summary, and a summary above text', async () => {
    const { editor, library } = room;
    const inText = await publishArticle(editor, library, {
      title: 'Third',
      summary: 'Nothing.',
      keyPoints: [],
      sections: [
        {
          type: 'prose',
          key: 'a',
          blocks: [
            {
              type: 'paragraph',
              children: [{ type: 'text', text: 'Platypus, platypus, platypus, platypus and a platypus.' }],
            },
          ],
        },
      ],
    });
    await topic('en', 'Second', 'About a platypus.');
    await topic('en', 'First platypus', 'Something.');
    expect(await titles('platypus', 'en')).toEqual(['First platypus', 'Second', 'Third']);
    const scores = (await hits('platypus', 'en')).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    await editor.delete('article', inText, '*');
  });

  it('suggests what would be found, where nothing is', async () => {
    await topic('es', 'Acupresión matutina', 'Presionar.');
    const { data, meta } = await room.reader.search('acupresoin  matutima', 'es');
    expect([data, meta.suggestion]).toEqual([[], 'acupresión  matutina']);
    expect(await titles(meta.suggestion ?? '', 'es')).toEqual(['Acupresión matutina']);
    expect((await room.reader.search('acupresión', 'es')).meta.suggestion).toBeNull();
    expect((await room.reader.search('qwertzuiopü', 'es')).meta.suggestion).toBeNull();
  });

  it('has pages, and one total', async () => {
    for (let number = 1; number <= 5; number += 1) await topic('en', `Axolotl ${number}`, 'Amphibian.');
    const { data, meta } = await room.reader.search('axolotl', 'en', { pageSize: '2', page: '2' });
    expect([data.length, meta.pagination]).toEqual([2, { page: 2, pageSize: 2, pageCount: 3, total: 5 }]);
    const all = await Promise.all(
      ['1', '2', '3', '4'].map((page) => titles('axolotl', 'en', { pageSize: '2', page })),
    );
    expect([all[3], all.flat().toSorted()]).toEqual([
      [],
      [1, 2, 3, 4, 5].map((number) => `Axolotl ${number}`),
    ]);
  });
});

describe('Words of another language', () => {
  it('are found only where a reader wants them, labelled, each document once', async () => {
    const { editor, library } = room;
    const id = await publishTopic(editor, library, 'Bandicoots');
    await translateTopic(editor, id, 'de', 'Beuteldachse');
    const only = await publishTopic(editor, library, 'Bandicoots abroad');
    expect(await titles('bandicoots', 'de')).toEqual([]);
    const found = await hits('bandicoots', 'de', { fallback: 'default' });
    expect(found).toMatchObject([
      {
        id: only,
        path: '/de/topics/bandicoots-abroad',
        locale: 'en',
        fallback: { reason: 'not-translated' },
      },
    ]);
    expect(await titles('Beuteldachse', 'de', { fallback: 'default' })).toEqual(['Beuteldachse']);
    await editor.withdraw('topic', id, 'de');
    const more = await hits('bandicoots', 'de', { fallback: 'default' });
    expect(new Map(more.map((hit) => [hit.id, hit.fallback?.reason]))).toEqual(
      new Map([
        [id, 'withdrawn'],
        [only, 'not-translated'],
      ]),
    );
    await editor.publish('topic', id, 'de');
    expect(await titles('bandicoots', 'de', { fallback: 'default' })).toEqual(['Bandicoots abroad']);
    // The language asked for comes first.
    await translateTopic(editor, only, 'fr', 'Bandicoots en français');
    expect(await titles('bandicoots', 'fr', { fallback: 'default' })).toEqual([
      'Bandicoots en français',
      'Bandicoots',
    ]);
  });

  it('answers are purged by what is published in any of them', async () => {
    const { headers } = await room.cms.api('/search?q=anything&locale=fr&kind=topic&fallback=default');
    expect(headers.get('cache-tag')?.split(',')).toEqual(
      expect.arrayContaining(['list:topic:fr', 'list:topic:en']),
    );
    const { headers: all } = await room.cms.api('/search?q=anything&locale=fr');
    expect(all.get('cache-tag')?.split(',')).toEqual(
      expect.arrayContaining(['list:article:fr', 'list:technique:fr', 'list:topic:fr', 'list:author:fr']),
    );
  });
});
