import { beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALE_CODES, PART_COUNTS, errorAnswer, partName, partsOf } from '@wellspring/content-model';
import type { IndexEntry, LocaleCode } from '@wellspring/content-model';
import { homeFields, publishArticle, publishTopic, translateTopic } from './examples/library.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { planOf } from './harness/plan.ts';

/** Topics that are there: enough for several parts. */
const TOPICS = 12;

describe('The index of one language', () => {
  const room = openNewsroom();
  const topics: string[] = [];
  beforeAll(async () => {
    const { editor, library } = room;
    await publishArticle(editor, library, { title: 'Indexed' });
    for (let n = 0; n < TOPICS; n += 1) topics.push(await publishTopic(editor, library, `Topic ${n}`));
    for (const id of topics.slice(0, 5)) await translateTopic(editor, id, 'fr', `Sujet ${id}`);
    const machine = topics[5] ?? '';
    await editor.save('topic', machine, 'fr', {
      name: 'Machine',
      summary: 'S',
      translation: { method: 'machine' },
    });
    await editor.publish('topic', machine, 'fr');
    const home = await editor.create('home', 'en', homeFields('en', library));
    await editor.publish('home', home, 'en');
  });

  /** Every entry that answers a question, page by page. */
  async function all(question: Readonly<Record<string, string>>): Promise<IndexEntry[]> {
    const entries: IndexEntry[] = [];
    let after: string | null = null;
    do {
      const { data, meta } = await room.reader.index({
        ...question,
        ...(after === null ? {} : { after }),
      });
      entries.push(...data);
      after = meta.cursor;
    } while (after !== null);
    return entries;
  }
  const named = ({ id, locale }: IndexEntry) => `${id} ${locale}`;
  const inPart = (locale: LocaleCode, name: string) => all({ locale, part: name, limit: '2' });

  it('holds what the whole index has of it, whatever the size of a page', async () => {
    const whole = await all({ limit: '1000' });
    for (const locale of LOCALE_CODES) {
      const expected = whole.filter((entry) => entry.locale === locale).map(named);
      for (const limit of ['1', '3', '1000'])
        expect((await all({ locale, limit })).map(named).sort()).toEqual(expected.sort());
    }
  });

  it.each(PART_COUNTS.filter((of) => of <= 16))('comes in %i parts that hold each entry once', async (of) => {
    const whole = (await all({ locale: 'en' })).map(named);
    const held = [];
    for (const part of partsOf(of)) held.push(...(await inPart('en', partName(part))));
    expect(held.map(named)).toEqual(whole);
  });

  it('has a document in the same part in every language, and in the same half of it when it is cut again', async () => {
    for (const part of partsOf(4)) {
      const english = (await inPart('en', partName(part))).map(({ id }) => id);
      for (const { id } of await inPart('fr', partName(part))) expect(english).toContain(id);
      const halves = [2 * part.number - 1, 2 * part.number].map((number) => `${number}-of-8`);
      const again = [...(await inPart('en', halves[0] ?? '')), ...(await inPart('en', halves[1] ?? ''))];
      expect(again.map(({ id }) => id)).toEqual(english);
    }
  });

  it('can be narrowed to what search engines may list, and the languages say how much that is', async () => {
    const { data } = await room.reader.locales();
    for (const { code, indexable } of data) {
      const whole = await all({ locale: code });
      const listed = await all({ locale: code, indexable: 'true' });
      expect(listed).toEqual(whole.filter((entry) => entry.indexable));
      expect([code, listed.length]).toEqual([code, indexable]);
    }
    const french = data.find(({ code }) => code === 'fr');
    expect(french?.indexable).toBe((french?.editions.topic ?? 0) - 1 + (french?.editions.author ?? 0));
  });

  it('can be narrowed to a kind', async () => {
    const whole = await all({ locale: 'en' });
    const people = await all({ locale: 'en', kind: 'author', limit: '1' });
    expect(people.map(named)).toEqual(whole.filter(({ kind }) => kind === 'author').map(named));
    expect(people.length).toBeGreaterThan(1);
  });

  it('goes on from its place, though the edition there is gone by then', async () => {
    const { editor, reader } = room;
    const { data, meta } = await reader.index({ locale: 'fr', kind: 'topic', limit: '2' });
    const rest = (await all({ locale: 'fr', kind: 'topic' })).slice(2).map(named);
    const last = data.at(-1)?.id ?? '';
    await editor.withdraw('topic', last, 'fr');
    const after = await reader.index({ locale: 'fr', kind: 'topic', after: meta.cursor ?? '' });
    expect(after.data.map(named)).toEqual(rest);
    await editor.publish('topic', last, 'fr');
  });

  it('refuses cursors of other lists', async () => {
    const { cms, reader } = room;
    const ofAll = (await reader.index({ limit: '1' })).meta.cursor ?? '';
    const [first] = await all({ locale: 'en' });
    const ofEnglish = (await reader.index({ locale: 'en', limit: '1' })).meta.cursor ?? '';
    const isHeld = await Promise.all(
      partsOf(4).map(async (part) => (await inPart('en', partName(part))).some(({ id }) => id === first?.id)),
    );
    const elsewhere = `${isHeld.indexOf(false) + 1}-of-4`;
    // Documents are in the order of their ids, which chance gives them.
    const otherKind = first?.kind === 'home' ? 'topic' : 'home';
    for (const question of [
      `locale=en&after=${ofAll}`,
      `after=${ofEnglish}`,
      `locale=fr&after=${ofEnglish}`,
      `locale=en&kind=${otherKind}&after=${ofEnglish}`,
      `locale=en&part=${elsewhere}&after=${ofEnglish}`,
    ]) {
      const { status, body } = await cms.api(`/index?${question}`);
      expect([question, status]).toEqual([question, 400]);
      expect(errorAnswer.parse(body).error.details.errors).toMatchObject([{ path: ['after'] }]);
    }
  });

  it('refuses parts that there are not, and narrowing without a language', async () => {
    const { cms } = room;
    for (const [question, parameter] of [
      ['locale=en&part=0-of-4', 'part'],
      ['locale=en&part=5-of-4', 'part'],
      ['locale=en&part=1-of-3', 'part'],
      ['locale=en&part=1-of-512', 'part'],
      ['locale=en&indexable=false', 'indexable'],
      ['part=1-of-4', 'locale'],
      ['indexable=true', 'locale'],
    ] as const) {
      const { status, body } = await cms.api(`/index?${question}`);
      expect([question, status]).toEqual([question, 400]);
      expect(errorAnswer.parse(body).error.details.errors).toMatchObject([{ path: [parameter] }]);
    }
    const { body } = await cms.api('/index?part=1-of-4');
    expect(errorAnswer.parse(body).error.message).toContain('say which in “locale”');
  });

  it('is purged, part by part, by what happens to a document in it, in any language', async () => {
    const { cms, editor, reader } = room;
    const [id = ''] = topics;
    const { cursor } = (await reader.changes({ after: 'latest' })).meta;
    await editor.publish('topic', id, 'fr', { summary: 'Autrement.' });
    const [event] = (await reader.changes({ after: cursor })).data;
    const purged = event?.tags.filter((tag) => tag.startsWith('part:')) ?? [];
    expect(purged.map((tag) => Number(tag.split('-of-')[1]))).toEqual(PART_COUNTS);
    for (const tag of purged) {
      const part = tag.slice('part:'.length);
      const { headers } = await cms.api(`/index?locale=en&part=${part}`);
      expect(headers.get('cache-tag')).toBe(tag);
      expect((await inPart('en', part)).some((entry) => entry.id === id)).toBe(true);
    }
  });

  it('shows a withdrawal at once, in its part and nowhere else', async () => {
    const { cms, editor } = room;
    const id = topics[1] ?? '';
    const etags = async () =>
      Promise.all(
        partsOf(8).map(async (part) =>
          (await cms.api(`/index?locale=en&part=${partName(part)}`)).headers.get('etag'),
        ),
      );
    const before = await etags();
    await editor.withdraw('topic', id, 'fr');
    const after = await etags();
    expect(after.filter((etag, index) => etag !== before[index])).toHaveLength(1);
    await editor.publish('topic', id, 'fr');
    expect(await etags()).toEqual(before);
  });

  it('takes two statements, whatever the size', async () => {
    const { cms } = room;
    for (const question of [
      'locale=en&limit=2',
      'locale=en&limit=1000',
      'locale=en&part=1-of-2&indexable=true&limit=1000',
    ]) {
      const address = `${cms.url}/api/v1/index?${question}`;
      const statements = await cms.statements((headers) => fetch(address, { headers }));
      expect([question, statements]).toEqual([question, 2]);
    }
  });

  it('reads one range of one index', async () => {
    const { database } = room.cms;
    const standing = 'select id from editions where locale = ? and withdrawn_at is null';
    const order = 'order by bucket, document_id limit 2';
    const part = 'and bucket between ? and ?';
    const after = 'and (bucket, document_id) > (?, ?)';
    for (const [index, statement, bindings] of [
      ['editions_locale_ix', `${standing} ${order}`, ['en']],
      ['editions_locale_ix', `${standing} ${part} ${after} ${order}`, ['en', 64, 127, 70, 'a']],
      ['editions_indexable_ix', `${standing} and indexable = true ${part} ${order}`, ['en', 64, 127]],
    ] as const) {
      const plan = JSON.stringify(await planOf(database, statement, bindings));
      expect(plan).toContain(index);
      expect(plan).not.toMatch(/"Sort"|TEMP B-TREE|Seq Scan/);
    }
  });

  it('counts documents from before there were parts, from the next start on', async () => {
    const { cms } = room;
    const { tables } = cms.database;
    const before = (await all({ locale: 'en' })).map(named);
    for (const index of ['editions_locale_ix', 'editions_indexable_ix'])
      await tables.raw(`drop index ${index}`);
    await tables.raw('alter table editions drop column bucket');
    await cms.whileStopped('-e', { args: [''] });
    expect((await all({ locale: 'en' })).map(named)).toEqual(before);
    expect(await tables('editions').whereNull('bucket')).toEqual([]);
  });
});
