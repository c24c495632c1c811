import { describe, expect, it } from '@jest/globals';
import { measureDepth } from '../server/src/database/depth.ts';
import { forgetEventsBefore } from '../server/src/database/events.ts';
import { UnfitEventError } from '../server/src/log/append.ts';
import { Hearing } from '../server/src/log/hearing.ts';
import { readPage } from '../server/src/log/page.ts';
import { pause } from '../server/src/subscribers/changes.ts';
import { answer } from './harness/receiver.ts';
import { HOUR, openStage } from './harness/stage.ts';

const stage = openStage();
const instant = (ago: number) => new Date(stage.now() - ago).toISOString();
const page = async (after?: string) => {
  const read = await readPage(stage.knex, { after, limit: 2 }, stage.means.options);
  if (typeof read === 'string') throw new Error(`The cursor is ${read}.`);
  return read;
};

describe('The log', () => {
  it('is read in pages, by cursors that know their history', async () => {
    await stage.publish('a', 'b', 'c');
    const first = await page();
    expect(first.events.map(({ id }) => id)).toEqual([1, 2]);
    expect(first.more).toBe(true);
    const second = await page(first.cursor);
    expect(second.events.map(({ documentId }) => documentId)).toEqual(['c']);
    expect(second.more).toBe(false);
    expect((await page('latest')).cursor).toBe(second.cursor);
    const { options, knex } = stage.means;
    expect(await readPage(knex, { after: '1-AAAAAAAAAAAA', limit: 1 }, options)).toBe('unknown');
    expect(await readPage(knex, { after: 'x', limit: 1 }, options)).toBe('malformed');
  });

  it.each([
    ['a body with an id of its own', { body: { id: 7 } }],
    ['a body without end', { body: { text: 'x'.repeat(300_000) } }],
    ['a type that is a sentence', { type: 'it was published' }],
    ['no ordering key', { orderingKey: '' }],
    ['no instant', { occurredAt: 'yesterday' }],
  ])('refuses an event with %s, and its transaction with it', async (_what, event) => {
    await expect(stage.append(event)).rejects.toThrow(UnfitEventError);
    expect(await stage.knex('outbox_events')).toEqual([]);
  });

  it('forgets old events with their deliveries, but the last of them', async () => {
    const receiver = await stage.receiver();
    await stage.subscribe(receiver);
    for (const days of [40, 35, 31, 29])
      await stage.append({ orderingKey: `${days}`, occurredAt: instant(days * 24 * HOUR) });
    await stage.settle();
    await forgetEventsBefore(stage.knex, instant(30 * 24 * HOUR));
    for (const table of ['outbox_events', 'outbox_deliveries']) {
      const rows: { ordering_key: string }[] = await stage.knex(table).orderBy('id');
      expect(rows.map((row) => row.ordering_key)).toEqual(['31', '29']);
    }
  });
});

describe('Its depth', () => {
  it('tells how many events there are, and how far each subscriber is behind', async () => {
    expect(await measureDepth(stage.knex)).toEqual({ events: 0, newest: null, subscribers: [] });
    const paused = await stage.subscribe(await stage.receiver(), 'Paused');
    await stage.subscribe(await stage.receiver(answer(500)), 'Failing');
    await stage.subscribe(await stage.receiver(), 'Well');
    await stage.publish('old');
    await stage.settle();
    stage.later(25 * HOUR);
    await stage.settle();
    await pause(stage.means, paused);
    const since = instant(0);
    await stage.publish('a', 'b');
    await stage.settle();
    const state = { state: 'active', pausedBecause: null };
    expect(await measureDepth(stage.knex)).toMatchObject({
      events: 3,
      newest: 3,
      subscribers: [
        {
          name: 'Paused',
          state: 'paused',
          pausedBecause: 'asked',
          waiting: 2,
          parked: 0,
          oldestWaitingAt: since,
        },
        { name: 'Failing', ...state, waiting: 2, parked: 1, oldestWaitingAt: since },
        { name: 'Well', ...state, waiting: 0, parked: 0, oldestWaitingAt: null },
      ],
    });
  });
});

describe('What a process has heard of the log', () => {
  const event = (id: number) => ({ id, type: 't', orderingKey: 'k', body: {}, occurredAt: '' });
  function hearing(isRead: boolean) {
    const heard = new Hearing(isRead);
    const told: (number | string)[] = [];
    heard.add({
      heard: ({ id }) => told.push(id),
      changedSomehow: () => told.push('changed'),
      lost: () => told.push('lost'),
      found: () => told.push('found'),
    });
    return { heard, told };
  }

  it('is what it has written, where nobody else writes', () => {
    const { heard, told } = hearing(false);
    heard.begin(4);
    heard.own(event(5));
    expect([heard.upTo, told]).toEqual([5, [5]]);
    heard.changedSomehow(9);
    expect([heard.upTo, told]).toEqual([9, [5, 'changed']]);
  });

  it('is what it has read in order, where others write: an own event may be ahead of theirs', () => {
    const { heard, told } = hearing(true);
    heard.found(4);
    heard.own(event(6));
    expect([heard.upTo, told]).toEqual([4, ['found', 6]]);
    heard.read(event(5));
    expect(heard.upTo).toBe(5);
    heard.read(event(6));
    expect([heard.upTo, told]).toEqual([6, ['found', 6, 5]]);
  });

  it('is told once, also where the log is quicker than the commit', () => {
    const { heard, told } = hearing(true);
    heard.found(4);
    heard.read(event(5));
    heard.own(event(5));
    heard.read(event(6));
    expect([heard.upTo, told]).toEqual([6, ['found', 5, 6]]);
  });

  it('does not go on while others cannot be heard', () => {
    const { heard, told } = hearing(true);
    heard.found(4);
    heard.lost();
    heard.own(event(5));
    expect(heard.upTo).toBe(4);
    heard.found(7);
    expect([heard.upTo, told]).toEqual([7, ['found', 'lost', 5, 'found']]);
  });
});
