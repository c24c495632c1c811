import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { pause, resendOne, resendParked, resume } from '../server/src/subscribers/changes.ts';
import { subscriberOf } from '../server/src/database/subscribers.ts';
import { answer, isSignedWith } from './harness/receiver.ts';
import type { Receiver } from './harness/receiver.ts';
import { HOUR, MINUTE, openStage } from './harness/stage.ts';

const stage = openStage();

const row = z.object({
  id: z.coerce.number(),
  event_id: z.coerce.number(),
  ordering_key: z.string(),
  state: z.string(),
  attempts: z.number(),
  next_attempt_at: z.string(),
  outcome: z.string().nullable(),
  lease: z.string().nullable(),
});
const deliveries = async () => z.array(row).parse(await stage.knex('outbox_deliveries').orderBy('id'));
const states = async () => (await deliveries()).map(({ ordering_key: key, state }) => `${key} ${state}`);
const documentsAt = ({ hits }: Receiver) => hits.map(({ event }) => event['documentId']);

describe('An event', () => {
  it('reaches every subscriber, signed for each of them, with the body that readers of the log get', async () => {
    const [first, second] = [await stage.receiver(), await stage.receiver()];
    const one = await stage.subscribe(first, 'One');
    const two = await stage.subscribe(second, 'Two');
    await stage.append({
      type: 'document.published',
      orderingKey: 'a',
      body: { documentId: 'a', tags: ['x', 'ä'] },
    });
    await stage.settle();
    const [hit] = first.hits;
    expect(JSON.parse(hit?.body ?? '')).toEqual({
      id: 1,
      type: 'document.published',
      documentId: 'a',
      tags: ['x', 'ä'],
      occurredAt: '2026-11-24T09:00:00.000Z',
    });
    expect(hit?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'webhook-timestamp': String(stage.now() / 1000),
    });
    expect(hit?.headers['webhook-id']).toMatch(/^evt_1_[\w-]{12}$/);
    for (const [receiver, own, other] of [
      [first, one, two],
      [second, two, one],
    ] as const) {
      expect(receiver.hits.map((each) => isSignedWith(own.secret, each))).toEqual([true]);
      expect(receiver.hits.map((each) => isSignedWith(other.secret, each))).toEqual([false]);
    }
    expect(await states()).toEqual(['a delivered', 'a delivered']);
  });

  it('is told to whoever watches, attempt by attempt: how it ended, and how late it came', async () => {
    const receiver = await stage.receiver(answer(500));
    await stage.subscribe(receiver, 'One');
    await stage.publish('a');
    await stage.settle();
    receiver.react(answer(204));
    stage.later(HOUR);
    await stage.settle();
    const seconds = expect.any(Number);
    expect(stage.watched).toEqual([
      { subscriber: 'One', outcome: 'answered', seconds, lagSeconds: null },
      { subscriber: 'One', outcome: 'delivered', seconds, lagSeconds: 3600 },
    ]);
  });

  it('from before a subscriber was added is not for it', async () => {
    await stage.publish('before');
    const receiver = await stage.receiver();
    await stage.subscribe(receiver);
    await stage.publish('after');
    await stage.settle();
    expect(documentsAt(receiver)).toEqual(['after']);
  });

  it('keeps its id and its body with every attempt, and is signed anew', async () => {
    const receiver = await stage.receiver(answer(500));
    const { secret } = await stage.subscribe(receiver);
    await stage.publish('a');
    for (let n = 0; n < 3; n += 1) {
      await stage.settle();
      stage.later(HOUR);
    }
    expect(new Set(receiver.hits.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.hits.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.hits.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
    expect(receiver.hits.every((hit) => isSignedWith(secret, hit))).toBe(true);
  });
});

describe('Events of one document', () => {
  it('wait for the one before, while others go on', async () => {
    const receiver = await stage.receiver((hit, response) => {
      const isFirst = hit.event.id === 1;
      response.writeHead(isFirst ? 503 : 204).end();
    });
    await stage.subscribe(receiver);
    await stage.publish('a', 'b', 'a', 'c', 'a');
    await stage.settle();
    expect(receiver.hits.map(({ event }) => event.id).sort()).toEqual([1, 2, 4]);
    receiver.react(answer(204));
    stage.later(2 * HOUR);
    await stage.settle();
    const ofA = receiver.hits.filter(({ event }) => event['documentId'] === 'a');
    expect(ofA.map(({ event }) => event.id)).toEqual([1, 1, 3, 5]);
  });

  it('are never at a receiver two at a time; others are, up to the bound', async () => {
    const receiver = await stage.receiver();
    const held: (() => void)[] = [];
    receiver.react((_hit, response) => {
      held.push(() => response.writeHead(204).end());
    });
    await stage.subscribe(receiver);
    await stage.publish('a', 'a', 'b', 'b', 'c', 'd', 'e', 'f');
    const settled = stage.settle();
    await receiver.hasHad(4);
    expect([...documentsAt(receiver)].sort()).toEqual(['a', 'b', 'c', 'd']);
    receiver.react(answer(204));
    for (const release of held) release();
    await settled;
    expect(receiver.most).toBeLessThanOrEqual(4);
    expect(receiver.hits).toHaveLength(8);
    for (const document of ['a', 'b']) {
      const ids = receiver.hits.filter(({ event }) => event['documentId'] === document);
      expect(ids.map(({ event }) => event.id)).toEqual(ids.map(({ event }) => event.id).sort());
    }
  });
});

describe('A delivery that fails', () => {
  it('is tried again after pauses that may double, by chance shorter', async () => {
    const receiver = await stage.receiver(answer(500));
    await stage.subscribe(receiver);
    await stage.publish('a');
    const pauses: number[] = [];
    for (const chance of [1, 1, 1, 0.5, 0, 1, 1, 1, 1, 1, 1, 1, 1]) {
      stage.chance(chance);
      await stage.settle();
      const [delivery] = await deliveries();
      const pause = Date.parse(delivery?.next_attempt_at ?? '') - stage.now();
      pauses.push(pause / 1000);
      stage.later(pause - 1);
      await stage.settle();
      stage.later(1);
    }
    expect(pauses).toEqual([2, 4, 8, 8, 1, 64, 128, 256, 512, 1024, 2048, 3600, 3600]);
    expect(receiver.hits).toHaveLength(pauses.length);
  });

  it('is parked after a day, with a line in the log; what waited behind it goes on, and has no other day', async () => {
    const receiver = await stage.receiver(answer(500));
    const { id } = await stage.subscribe(receiver, 'Down');
    await stage.publish('a');
    await stage.settle();
    stage.later(HOUR);
    await stage.publish('a');
    await stage.settle();
    for (let hours = 0; hours < 22; hours += 1) {
      stage.later(HOUR);
      await stage.settle();
    }
    expect(await states()).toEqual(['a waiting', 'a waiting']);
    const before = receiver.hits.length;
    stage.later(HOUR);
    await stage.settle();
    expect(await states()).toEqual(['a parked', 'a waiting']);
    expect(receiver.hits.slice(before).map(({ event }) => event.id)).toEqual([1, 2]);
    expect(stage.said.at(-1)).toMatch(
      /^Parked: event 1 for “Down”, after \d+ attempts and 86400 s \(answered, 500\)\.$/,
    );
    stage.later(HOUR);
    await stage.settle();
    expect(await states()).toEqual(['a parked', 'a parked']);
    const silent = receiver.hits.length;
    stage.later(240 * HOUR);
    await stage.settle();
    expect(receiver.hits).toHaveLength(silent);

    receiver.react(answer(204));
    const [first] = await deliveries();
    expect(await resendOne(stage.means, { id: first?.id ?? 0, subscriberId: id })).toBe(true);
    await stage.settle();
    expect(await states()).toEqual(['a delivered', 'a parked']);
    const subscriber = await subscriberOf(stage.knex, id);
    if (subscriber === undefined) throw new Error('It is there.');
    expect(await resendParked(stage.means, subscriber)).toBe(1);
    await stage.settle();
    expect(await states()).toEqual(['a delivered', 'a delivered']);
    expect(receiver.hits.slice(silent).map(({ headers }) => headers['webhook-id'])).toEqual(
      [0, -1].map((at) => receiver.hits.at(at === 0 ? 0 : silent - 1)?.headers['webhook-id']),
    );
  });

  it('has its last try at the very end of the day', async () => {
    const receiver = await stage.receiver(answer(500));
    await stage.subscribe(receiver);
    await stage.publish('a');
    await stage.settle();
    stage.later(24 * HOUR - 30 * MINUTE);
    await stage.settle();
    const [delivery] = await deliveries();
    expect(Date.parse(delivery?.next_attempt_at ?? '') - stage.now()).toBeLessThanOrEqual(30 * MINUTE);
  });

  it('is brought forward once its receiver, which was away, takes another', async () => {
    const receiver = await stage.receiver(answer(502));
    await stage.subscribe(receiver);
    await stage.publish('a', 'b');
    for (let n = 0; n < 12; n += 1) {
      await stage.settle();
      stage.later(20 * MINUTE);
    }
    receiver.react(answer(204));
    await stage.publish('c');
    await stage.settle();
    expect(await states()).toEqual(['a delivered', 'b delivered', 'c delivered']);
  });

  it('that comes late after all is told of in the log', async () => {
    const receiver = await stage.receiver(answer(500));
    await stage.subscribe(receiver, 'Slow');
    await stage.publish('a');
    await stage.settle();
    receiver.react(answer(200));
    stage.later(MINUTE);
    await stage.settle();
    expect(stage.said).toEqual(['Delivered late: event 1 for “Slow”, after 2 attempts and 60 s.']);
  });
});

describe('A paused subscriber', () => {
  it('gets nothing, and on resuming everything that happened meanwhile, in order', async () => {
    const receiver = await stage.receiver();
    const subscriber = await stage.subscribe(receiver);
    await pause(stage.means, subscriber);
    await stage.publish('a', 'b', 'a');
    stage.later(48 * HOUR);
    await stage.settle();
    expect(receiver.hits).toEqual([]);
    await resume(stage.means, subscriber);
    await stage.settle();
    expect(receiver.hits.map(({ event }) => event.id).sort()).toEqual([1, 2, 3]);
    const ofA = receiver.hits.filter(({ event }) => event['documentId'] === 'a');
    expect(ofA.map(({ event }) => event.id)).toEqual([1, 3]);
  });

  it('has a day again for what failed before', async () => {
    const receiver = await stage.receiver(answer(500));
    const subscriber = await stage.subscribe(receiver);
    await stage.publish('a');
    await stage.settle();
    await pause(stage.means, subscriber);
    stage.later(48 * HOUR);
    await resume(stage.means, subscriber);
    await stage.settle();
    expect(await states()).toEqual(['a waiting']);
  });
});

describe('Many events at once', () => {
  it('all arrive, however many are behind', async () => {
    const receiver = await stage.receiver();
    await stage.subscribe(receiver);
    const documents = Array.from({ length: 450 }, (_, n) => `document-${n % 90}`);
    await stage.publish(...documents);
    await stage.settle();
    expect(receiver.hits).toHaveLength(450);
    expect(new Set(receiver.hits.map(({ event }) => event.id)).size).toBe(450);
  });
});
