import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorAnswer } from '@wellspring/content-model';
import type { ChangeEvent } from '@wellspring/content-model';
import { z } from 'zod';
import { publishTopic, topicFields } from './examples/library.ts';
import { age, asBeforeTheOutbox, restoreTo } from './harness/log.ts';
import { openNewsroom } from './harness/newsroom.ts';
import { readerOf } from './harness/reader.ts';
import { startCms } from './harness/start-cms.ts';
import type { Cms } from './harness/start-cms.ts';

const REBUILD = 'scripts/rebuild-editions.mjs';
const told = ({ type, locale, paths }: ChangeEvent) => [type, locale, ...paths].join(' ');

/** Reads the log from a cursor to its end, in pages. */
async function follow(reader: ReturnType<typeof readerOf>, after: string | undefined, limit = 1000) {
  const events: ChangeEvent[] = [];
  let cursor = after;
  for (;;) {
    const { data, meta } = await reader.changes({
      limit: String(limit),
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    events.push(...data);
    cursor = meta.cursor;
    if (!meta.more) return { events, cursor };
  }
}

describe('The event log', () => {
  const room = openNewsroom();
  const head = async () => (await room.reader.changes({ after: 'latest' })).meta.cursor;
  async function refusalOf(after: string) {
    const { status, body, headers } = await room.cms.api(`/changes?after=${encodeURIComponent(after)}`);
    return { status, cache: headers.get('cache-control'), error: errorAnswer.parse(body).error };
  }

  it('tells everything from its oldest event on, in order, page by page', async () => {
    const { editor, library, reader } = room;
    for (const title of ['First', 'Second', 'Third']) await publishTopic(editor, library, title);
    const whole = await follow(reader, undefined);
    const ids = whole.events.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(whole.events.slice(-3).map(told)).toEqual(
      ['first', 'second', 'third'].map((slug) => `document.published en /en/topics/${slug}`),
    );
    const paged = await follow(reader, undefined, 2);
    expect(paged).toEqual(whole);
    expect(paged.cursor).toBe(await head());
  });

  it('goes on after a cursor, and gives the same one back while nothing happens', async () => {
    const { editor, library, reader } = room;
    const cursor = await head();
    expect(await reader.changes({ after: cursor })).toEqual({ data: [], meta: { cursor, more: false } });
    const id = await publishTopic(editor, library, 'After');
    await editor.withdraw('topic', id, 'en');
    const { data, meta } = await reader.changes({ after: cursor });
    expect(data.map(told)).toEqual([
      'document.published en /en/topics/after',
      'document.unpublished en /en/topics/after',
    ]);
    expect(meta).toEqual({ cursor: await head(), more: false });
    expect(data[0]?.tags).toContain(`document:${id}`);
  });

  it('is asked for each time, in no language', async () => {
    const { headers } = await room.cms.api('/changes?limit=1');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('etag')).toMatch(/^"/);
    expect(headers.get('content-language')).toBeNull();
    expect(headers.get('cache-tag')).toBeNull();
  });

  it('refuses what is no cursor, and says what is', async () => {
    for (const after of [
      'abcd',
      '12-short',
      '-1-abcdefghijkl',
      '1e3-abcdefghijkl',
      `${'9'.repeat(40)}-abcdefghijkl`,
    ]) {
      const { status, error } = await refusalOf(after);
      expect([after, status]).toEqual([after, 400]);
      expect(error.details.errors).toMatchObject([{ path: ['after'], given: after }]);
    }
    for (const after of ['', 'a b', 'x'.repeat(200), '\0', '中文字符']) {
      expect([after, (await refusalOf(after)).status]).toEqual([after, 400]);
    }
  });

  it('does not know cursors of other databases, nor of itself before it was restored', async () => {
    const { cms, editor, library, reader } = room;
    const unknown = { status: 410, cache: 'no-store', error: { details: { code: 'cursor-unknown' } } };
    expect(await refusalOf('1-AAAAAAAAAAAA')).toMatchObject(unknown);
    expect(await refusalOf('999999-AAAAAAAAAAAA')).toMatchObject(unknown);
    expect(await refusalOf('0-AAAAAAAAAAAA')).toMatchObject(unknown);

    const kept = await head();
    await publishTopic(editor, library, 'Lost with the backup');
    const lost = await head();
    const { events } = await follow(reader, kept);
    const last = z.object({ id: z.int() }).parse(events.at(-1)).id;
    await restoreTo(cms, last - 1);
    expect(await refusalOf(lost)).toMatchObject(unknown);
    await publishTopic(editor, library, 'Grown again');
    const again = await follow(reader, kept);
    expect(again.events.map(({ id, paths }) => [id, ...paths])).toEqual([[last, '/en/topics/grown-again']]);
    expect(await refusalOf(lost)).toMatchObject(unknown);
  });

  it('takes on a database from before there was an outbox, and every cursor holds', async () => {
    const { cms, editor, library, reader } = room;
    const before = await follow(reader, undefined);
    const middle = (await reader.changes({ limit: '2' })).meta.cursor;
    await cms.whileStopped(REBUILD, { before: () => asBeforeTheOutbox(cms, { withNonces: true }) });
    expect(await follow(reader, undefined)).toEqual(before);
    expect((await follow(reader, middle)).events).toEqual(before.events.slice(2));
    await publishTopic(editor, library, 'After the move');
    const [next] = (await reader.changes({ after: before.cursor })).data;
    expect(next?.paths).toEqual(['/en/topics/after-the-move']);
    expect(next?.id).toBeGreaterThan(before.events.at(-1)?.id ?? Infinity);
  });

  it('takes on a database from before events had cursors', async () => {
    const { cms, editor, library, reader } = room;
    const before = await follow(reader, undefined);
    await cms.whileStopped(REBUILD, { before: () => asBeforeTheOutbox(cms, { withNonces: false }) });
    const after = await follow(reader, undefined);
    expect(after.events).toEqual(before.events);
    expect((await refusalOf(before.cursor)).status).toBe(410);
    await publishTopic(editor, library, 'Later');
    expect((await reader.changes({ after: after.cursor })).data).toHaveLength(1);
  });

  it('forgets what is older than thirty days, but for the last of it', async () => {
    const { cms, editor, library, reader } = room;
    await publishTopic(editor, library, 'Old');
    const { events, cursor } = await follow(reader, undefined);
    const [first] = (await reader.changes({ limit: '1' })).data;
    const early = (await reader.changes({ limit: '1' })).meta.cursor;
    expect(first).toEqual(events[0]);
    await age(cms, 31);
    await publishTopic(editor, library, 'New');
    await cms.whileStopped(REBUILD);
    const left = await follow(reader, undefined);
    expect(left.events.map(({ paths }) => paths[0])).toEqual(['/en/topics/old', '/en/topics/new']);
    expect((await follow(reader, cursor)).events.map(({ paths }) => paths[0])).toEqual(['/en/topics/new']);
    expect(await refusalOf(early)).toMatchObject({
      status: 410,
      error: { details: { code: 'cursor-unknown' } },
    });
    await age(cms, 31);
    await cms.whileStopped(REBUILD);
    expect((await follow(reader, undefined)).events.map(({ paths }) => paths[0])).toEqual(['/en/topics/new']);
    expect((await reader.changes({ after: left.cursor })).data).toEqual([]);
  });

  it('is read whole while twenty publications are written at once', async () => {
    const { editor, library, cms } = room;
    // The room's own reader asks twice and compares, and here the answer may be another one the next moment.
    const reader = readerOf((path) => cms.anonymousRequest('GET', `/api/v1${path}`));
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1)
      ids.push(await editor.create('topic', 'en', topicFields(library, { title: `At once ${n}` })));
    let { cursor } = await follow(reader, 'latest');
    const seen: ChangeEvent[] = [];
    let isWritten = false;
    const publications = Promise.all(ids.map((id) => editor.publish('topic', id, 'en')));
    void publications.finally(() => (isWritten = true));
    for (let isLast = false; !isLast;) {
      isLast = isWritten;
      const { events, cursor: next } = await follow(reader, cursor);
      seen.push(...events);
      cursor = next;
    }
    await publications;
    expect(seen.map(({ documentId }) => documentId).toSorted()).toEqual(ids.toSorted());
    const order = seen.map(({ id }) => id);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  if (process.env['TEST_DATABASE'] === 'postgres') {
    it('is never passed by a reader while an earlier publication is still being written', async () => {
      const { cms, editor, library, reader } = room;
      const { tables } = cms.database;
      const slow = [
        await publishTopic(editor, library, 'Slow'),
        await publishTopic(editor, library, 'Slower'),
      ];
      const quick = await editor.create('topic', 'en', topicFields(library, { title: 'Quick' }));
      const start = await head();
      let publications: Promise<unknown>[] = [];
      const passed: { cursor: string; events: ChangeEvent[] } = { cursor: start, events: [] };
      await tables.transaction(async (other) => {
        // The first document's event has its id then; the second waits for this row.
        await other('editions')
          .where('document_id', slow[1] ?? '')
          .forUpdate();
        publications = [editor.publishMany('topic', slow, 'en')];
        await until(async () => (await waiting(tables)).some((kind) => kind !== 'advisory'));
        let done = false;
        publications.push(editor.publish('topic', quick, 'en').finally(() => (done = true)));
        await until(async () => done || (await waiting(tables)).includes('advisory'));
        Object.assign(passed, await follow(reader, start));
      });
      await Promise.all(publications);
      const rest = await follow(reader, passed.cursor);
      expect([...passed.events, ...rest.events].map(({ paths }) => paths[0])).toEqual([
        '/en/topics/slow',
        '/en/topics/slower',
        '/en/topics/quick',
      ]);
    });
  }
});

describe('An empty event log', () => {
  let cms: Cms | undefined;
  beforeAll(async () => {
    cms = await startCms();
  });
  afterAll(() => cms?.stop());

  it('has a cursor, too, which is good until the first event expires', async () => {
    if (cms === undefined) throw new Error('The CMS starts before the test.');
    const reader = readerOf(cms.api);
    const { data, meta } = await reader.changes();
    expect(data).toEqual([]);
    expect((await reader.changes({ after: 'latest' })).meta).toEqual(meta);
    expect((await reader.changes({ after: meta.cursor })).meta).toEqual(meta);
    await cms.tokenRequest('POST', '/api/authors', { data: { name: 'First', sortName: 'First' } });
    expect((await reader.changes({ after: meta.cursor })).data).toMatchObject([{ kind: 'author' }]);
    await age(cms, 29);
    expect((await reader.changes({ after: meta.cursor })).data).toHaveLength(1);
    await age(cms, 2);
    const { status } = await cms.api(`/changes?after=${meta.cursor}`);
    expect(status).toBe(410);
  });
});

/** What the other connections of the database wait for, on PostgreSQL. */
async function waiting(tables: Cms['database']['tables']): Promise<string[]> {
  const { rows } = z
    .object({ rows: z.array(z.object({ locktype: z.string() })) })
    .parse(await tables.raw('select locktype from pg_locks where not granted'));
  return rows.map(({ locktype }) => locktype);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((settle) => setTimeout(settle, 10));
}
