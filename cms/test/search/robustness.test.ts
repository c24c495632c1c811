import { describe, expect, it } from '@jest/globals';
import { LOCALE_CODES, searchAnswer } from '@wellspring/content-model';
import { openNewsroom } from '../harness/newsroom.ts';
import { searcherOf } from './searcher.ts';

const room = openNewsroom();
const { titles, topic } = searcherOf(room);

describe('Whatever is asked', () => {
  it('is answered, soon', async () => {
    const hostile = [
      ' ',
      '.',
      '🙂'.repeat(50),
      '\0',
      'neck\0pain',
      '\ud800x',
      '"',
      "'",
      '\\',
      "'; drop table editions; --",
      '* OR NEAR(',
      '{title} : x',
      '!&|()<->:*',
      'the and of',
      'a '.repeat(100),
      'ab'.repeat(100),
      'ｱ'.repeat(200),
      '首'.repeat(200),
      'ال'.repeat(100),
      'é'.repeat(200),
      '\u0301'.repeat(200),
      '^massage',
      '=inen',
      '%',
      '_',
      '?',
      '\u202e\u200b\u00ad',
      '1 2 3',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
    ];
    for (const q of hostile) {
      for (const locale of LOCALE_CODES) {
        const before = performance.now();
        const parameters = new URLSearchParams({ q, locale, fallback: 'default' });
        const { status, body } = await room.cms.api(`/search?${parameters}`);
        expect([q, locale, status]).toEqual([q, locale, 200]);
        searchAnswer.parse(body);
        expect(performance.now() - before).toBeLessThan(5_000);
      }
    }
  });

  it('is refused where it is no question, with what would be right', async () => {
    for (const path of [
      '/search',
      '/search?q=',
      `/search?q=${'x'.repeat(201)}`,
      '/search?q=a&kind=home',
      '/search?q=a&page=51',
    ]) {
      expect([path, (await room.cms.api(path)).status]).toEqual([path, 400]);
    }
  });

  it('is never written down, not even where the database fails', async () => {
    const { cms } = room;
    await cms.database.tables.schema.renameTable('search_words', 'search_words_away');
    const { status } = await cms.api('/search?q=secretword&locale=en');
    await cms.database.tables.schema.renameTable('search_words_away', 'search_words');
    expect(status).toBe(503);
    expect(cms.lastLines()).toContain('could not answer a search');
    expect(cms.lastLines()).not.toContain('secretword');
    expect((await cms.api('/search?q=secretword&locale=en')).status).toBe(200);
  });
});

describe('What search knows', () => {
  it('is made of the editions, where it is missing, of other rules, or damaged', async () => {
    const { cms } = room;
    await topic('en', 'Pangolin', 'Scales.');
    const { tables } = cms.database;
    await tables('derived_parts').where({ part: 'search' }).update({ version: 'of other rules' });
    await tables('search_entries').update({ title_words: ' damaged ' });
    await cms.whileStopped('scripts/rebuild-editions.mjs');
    expect([await titles('pangolin', 'en'), await titles('damaged', 'en')]).toEqual([['Pangolin'], []]);
    await tables('search_entries').delete();
    await cms.whileStopped('scripts/rebuild-editions.mjs');
    expect(await titles('pangolin', 'en')).toEqual(['Pangolin']);
    expect(
      (await tables('search_words').where({ locale: 'en', form: 'pangolin' }).first()) as unknown,
    ).toMatchObject({ documents: 1 });
  });
});
