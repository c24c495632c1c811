import { beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALE_CODES } from '@wellspring/content-model';
import { backPainArticleIn, swedishMassage, topicIn, writerPageIn } from '@wellspring/content-model/examples';
import { articleFields, homeFields, publishArticle } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';

/** What no two systems share: ids, keys, dates, files, and addresses made of titles. */
const OWN = ['id', 'key', 'publishedAt', 'updatedAt', 'image', 'path', 'slug', 'readingMinutes'];

function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => (OWN.includes(key) ? undefined : one)),
  ) as unknown;
}

describe('What editors typed is what readers get', () => {
  const room = openNewsroom();
  beforeAll(async () => {
    const { editor, library } = room;
    const id = await publishArticle(editor, library);
    await editor.save('article', id, 'ar', articleFields('ar', library));
    await editor.publish('article', id, 'ar');
  });
  const english = 'relieving-back-pain-with-massage-therapy';

  it('for the example article', async () => {
    const { data } = await room.reader.article(english, 'en');
    expect(comparable(data)).toEqual(comparable(backPainArticleIn('en')));
  });

  it('for its translation, from right to left', async () => {
    const { data } = await room.reader.article('تخفيف-آلام-الظهر-بالتدليك', 'ar');
    const example = backPainArticleIn('ar');
    expect(comparable({ ...data, translation: null, reviews: [], authors: [], techniques: [] })).toEqual(
      comparable({ ...example, translation: null, reviews: [], authors: [], techniques: [] }),
    );
  });

  it('for the example technique, topic and person', async () => {
    const { reader } = room;
    expect(comparable((await reader.technique('swedish-massage', 'en')).data)).toEqual(
      comparable(swedishMassage),
    );
    const { data } = await reader.topic('lower-back-pain', 'en');
    expect(comparable({ ...data, sources: [] })).toEqual(comparable(topicIn('en')));
    expect(comparable((await reader.author('mara-lind', 'en')).data)).toEqual(comparable(writerPageIn('en')));
  });

  it('and lists carry the same, without what only the page shows', async () => {
    const { reader } = room;
    const { data } = await reader.article(english, 'en');
    const { sections: _sections, sources: _sources, updates: _updates, seo: _seo, ...item } = data;
    expect((await reader.articles('en')).data).toEqual([item]);
  });

  it('in every endpoint, language and fallback, true to the wire schemas', async () => {
    const { reader, editor, library } = room;
    const home = await editor.create('home', 'en', homeFields('en', library));
    await editor.publish('home', home, 'en');
    const seen: string[] = [];
    for (const locale of LOCALE_CODES) {
      for (const fallback of ['none', 'default']) {
        await reader.articles(locale, { fallback });
        await reader.techniques(locale, { fallback });
        await reader.topics(locale, { fallback });
        await reader.authors(locale, { fallback });
      }
      const answers = [
        await reader.home(locale),
        await reader.article(english, locale),
        await reader.technique('swedish-massage', locale),
        await reader.topic('lower-back-pain', locale),
        await reader.author('mara-lind', locale),
      ];
      seen.push(...answers.map(({ meta }) => `${meta.requestedLocale} ${meta.servedLocale}`));
    }
    expect(seen).toContain('ja en');
    expect(seen).toContain('ar ar');
  });

  it('and each language is counted', async () => {
    const { data } = await room.reader.locales();
    expect(data.map(({ code }) => code)).toEqual(LOCALE_CODES);
    expect(data.find(({ code }) => code === 'ar')).toMatchObject({
      direction: 'rtl',
      isDefault: false,
      fallback: ['ar', 'en'],
      editions: { article: 1, technique: 0, topic: 0, author: 0, home: 0 },
    });
    expect(data.find(({ code }) => code === 'en')?.editions).toMatchObject({
      article: 1,
      author: 2,
      home: 1,
    });
  });
});
