import { siteAnswerIn } from '@wellspring/content-model/examples';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { EDITION_KINDS, LOCALE_CODES, errorAnswer } from '@wellspring/content-model';
import type { IndexEntry } from '@wellspring/content-model';
import { homeFields, publishArticle, publishTopic, translateTopic } from './examples/library.ts';
import { siteInput } from './examples/strapi-input.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { planOf } from './harness/plan.ts';

describe('The index of all editions', () => {
  const room = openNewsroom();
  let translated = '';
  let withdrawn = '';
  beforeAll(async () => {
    const { editor, library } = room;
    await publishArticle(editor, library, { title: 'Indexed' });
    translated = await publishTopic(editor, library, 'Feet');
    await translateTopic(editor, translated, 'ar', 'القدمان');
    await editor.save('topic', translated, 'fr', {
      name: 'Pieds',
      summary: 'S',
      translation: { method: 'machine' },
    });
    await editor.publish('topic', translated, 'fr');
    withdrawn = await publishTopic(editor, library, 'Hidden');
    await editor.withdraw('topic', withdrawn, 'en');
    const home = await editor.create('home', 'en', homeFields('en', library));
    await editor.publish('home', home, 'en');
    const site = await editor.create('site', 'en', siteInput(siteAnswerIn('en').data));
    await editor.publish('site', site, 'en');
  });

  /** Every entry, page by page, and the number of pages. */
  async function all(limit: number, kind?: string): Promise<{ entries: IndexEntry[]; pages: number }> {
    const entries: IndexEntry[] = [];
    let after: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const { data, meta } = await room.reader.index({
        limit: String(limit),
        ...(kind === undefined ? {} : { kind }),
        ...(after === null ? {} : { after }),
      });
      entries.push(...data);
      after = meta.cursor;
      if (after === null) return { entries, pages };
    }
  }
  const named = ({ kind, id, locale }: IndexEntry) => `${kind} ${id} ${locale}`;

  it('holds each edition that stands once, of every kind, whatever the size of a page', async () => {
    const whole = (await all(1000)).entries;
    const { data } = await room.reader.locales();
    const counts = EDITION_KINDS.map((kind) => data.reduce((sum, { editions }) => sum + editions[kind], 0));
    expect(EDITION_KINDS.map((kind) => whole.filter((entry) => entry.kind === kind).length)).toEqual(counts);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(new Set(whole.map(named)).size).toBe(whole.length);
    for (const limit of [1, 2, 3]) {
      const { entries, pages } = await all(limit);
      expect(entries).toEqual(whole);
      expect(pages).toBe(Math.ceil(whole.length / limit));
    }
    expect(whole.some(({ id }) => id === withdrawn)).toBe(false);
  });

  it('tells of each edition what its own page tells', async () => {
    const { reader } = room;
    const { entries } = await all(1000, 'topic');
    const feet = entries.filter(({ id }) => id === translated);
    expect(feet.map(({ locale }) => locale).sort()).toEqual(['ar', 'en', 'fr']);
    for (const entry of feet) {
      const slug = entry.path.split('/').at(-1) ?? '';
      const { data, meta } = await reader.topic(slug, entry.locale);
      expect(entry).toEqual({
        id: data.id,
        kind: 'topic',
        title: data.title,
        path: data.path,
        locale: data.locale,
        sourceLocale: 'en',
        fallback: null,
        updatedAt: data.updatedAt,
        indexable: entry.locale !== 'fr',
        alternates: meta.alternates,
      });
    }
    const [home] = (await all(1000, 'home')).entries;
    expect(home).toMatchObject({ path: '/en', alternates: [{ locale: 'en', path: '/en' }] });
  });

  it('can be narrowed to a kind', async () => {
    const whole = (await all(1000)).entries;
    for (const kind of EDITION_KINDS) {
      const { entries } = await all(1, kind);
      expect(entries).toEqual(whole.filter((entry) => entry.kind === kind));
    }
  });

  it('goes on from its place, though the edition there is gone by then', async () => {
    const { editor, reader } = room;
    const [first] = (await reader.index({ kind: 'topic', limit: '1' })).data;
    const { cursor } = (await reader.index({ kind: 'topic', limit: '1' })).meta;
    const rest = (await all(1000, 'topic')).entries.slice(1);
    await editor.withdraw('topic', first?.id ?? '', first?.locale ?? 'en');
    const after = await reader.index({ kind: 'topic', after: cursor ?? '' });
    expect(after.data.map(named)).toEqual(rest.map(named));
    await editor.publish('topic', first?.id ?? '', first?.locale ?? 'en');
  });

  it('refuses cursors of other lists, and what is no cursor', async () => {
    const { cms, reader } = room;
    const { cursor } = (await reader.index({ kind: 'topic', limit: '1' })).meta;
    const log = (await reader.changes({ after: 'latest' })).meta.cursor;
    const forged = Buffer.from("topic ' or 1=1 en").toString('base64url');
    for (const after of [
      `kind=author&after=${cursor}`,
      `after=${log}`,
      `after=${forged}`,
      'after=abcd',
      'after=',
    ]) {
      const { status, body } = await cms.api(`/index?${after}`);
      expect([after, status]).toEqual([after, 400]);
      expect(errorAnswer.parse(body).error.details.errors).toMatchObject([{ path: ['after'] }]);
    }
  });

  it('is purged by the lists of its kinds, and is in no one language', async () => {
    const { cms } = room;
    const { headers } = await cms.api('/index');
    const tags = EDITION_KINDS.flatMap((kind) => LOCALE_CODES.map((locale) => `list:${kind}:${locale}`));
    expect(headers.get('cache-tag')?.split(',').sort()).toEqual(tags.sort());
    expect(headers.get('content-language')).toBeNull();
    const ofTopics = await cms.api('/index?kind=topic');
    expect(ofTopics.headers.get('cache-tag')?.split(',').sort()).toEqual(
      LOCALE_CODES.map((locale) => `list:topic:${locale}`).sort(),
    );
  });

  it('takes two statements, and so does the event log, whatever the size', async () => {
    const { cms, reader } = room;
    const { cursor } = (await reader.changes({ limit: '1' })).meta;
    for (const [address, most] of [
      ['/index?limit=4', 2],
      ['/index?limit=1000', 2],
      [`/changes?limit=4&after=${cursor}`, 2],
      [`/changes?limit=1000&after=${cursor}`, 2],
      ['/changes?limit=1000', 2],
    ] as const) {
      const statements = await cms.statements((headers) => fetch(`${cms.url}/api/v1${address}`, { headers }));
      expect([address, statements]).toEqual([address, most]);
    }
  });

  it('reads one range of one index, at the start and in the middle', async () => {
    const { database } = room.cms;
    const place = ['topic', translated, 'en'];
    const whole = 'select id from editions where withdrawn_at is null';
    const order = 'order by kind, document_id, locale limit 2';
    for (const [statement, bindings] of [
      [`${whole} ${order}`, []],
      [`${whole} and (kind, document_id, locale) > (?, ?, ?) ${order}`, place],
      [`${whole} and kind = ? and (kind, document_id, locale) > (?, ?, ?) ${order}`, ['topic', ...place]],
    ] as const) {
      const plan = JSON.stringify(await planOf(database, statement, bindings));
      expect(plan).toContain('editions_standing_ix');
      expect(plan).not.toMatch(/"Sort"|TEMP B-TREE|Seq Scan/);
    }
  });
});
