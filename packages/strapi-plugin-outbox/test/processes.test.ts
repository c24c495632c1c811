import { describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { onPostgres } from './harness/database.ts';
import { startWorkerProcess } from './harness/processes.ts';
import { answer } from './harness/receiver.ts';
import { MINUTE, openStage } from './harness/stage.ts';

const stage = openStage();

const row = z.object({
  state: z.string(),
  attempts: z.number(),
  lease: z.string().nullable(),
  leased_until: z.string().nullable(),
});
const deliveries = async () => z.array(row).parse(await stage.knex('outbox_deliveries').orderBy('id'));

/** Waits until the database says that everything has arrived. */
async function allDelivered(): Promise<void> {
  while (!(await deliveries()).every(({ state }) => state === 'delivered'))
    await new Promise((settle) => setTimeout(settle, 10));
}

describe('A worker that is killed between sending and recording', () => {
  it('loses nothing: once its lease has run out, the event is sent again, with the same id', async () => {
    const receiver = await stage.receiver(() => undefined);
    await stage.subscribe(receiver);
    await stage.publish('a', 'a');
    const killed = startWorkerProcess(stage.database.address, stage.now());
    await receiver.hasHad(1);
    await killed.kill();
    receiver.react(answer(204));
    await stage.settle();
    expect(receiver.hits).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 0 }, { state: 'waiting' }]);
    stage.later(MINUTE);
    await stage.settle();
    expect(receiver.hits.map(({ event }) => event.id)).toEqual([1, 1, 2]);
    const ids = receiver.hits.map(({ headers }) => headers['webhook-id']);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('A worker that is stopped', () => {
  it('lets what is on its way arrive, and ends by itself', async () => {
    const held: ServerResponse[] = [];
    const receiver = await stage.receiver((_hit, response) => {
      held.push(response);
    });
    await stage.subscribe(receiver);
    await stage.publish('a', 'a');
    const running = startWorkerProcess(stage.database.address, stage.now());
    await receiver.hasHad(1);
    const ended = running.end();
    for (const response of held) response.writeHead(204).end();
    expect(await ended).toBe(0);
    expect(await deliveries()).toMatchObject([
      { state: 'delivered', attempts: 1 },
      { state: 'waiting', attempts: 0, lease: null },
    ]);
  });

  it('does not wait for a receiver that hangs: it gives the event back, and the next worker sends it at once', async () => {
    const receiver = await stage.receiver(() => undefined);
    await stage.subscribe(receiver);
    await stage.publish('a');
    const running = startWorkerProcess(stage.database.address, stage.now());
    await receiver.hasHad(1);
    expect(await running.end()).toBe(0);
    expect(await deliveries()).toEqual([{ state: 'waiting', attempts: 0, lease: null, leased_until: null }]);
    receiver.react(answer(204));
    await stage.settle();
    expect(receiver.hits).toHaveLength(2);
  });
});

// One file has one writing process; several are what PostgreSQL is for.
if (onPostgres) {
  describe('Several processes on one database', () => {
    it('share the work: each event is sent once, and those of one document one after another', async () => {
      const here = new Set<unknown>();
      const overlaps: unknown[] = [];
      let isOpen = false;
      const held: (() => void)[] = [];
      const receiver = await stage.receiver(({ event }, response) => {
        const document = event['documentId'];
        if (here.has(document)) overlaps.push(document);
        here.add(document);
        const release = () => {
          here.delete(document);
          response.writeHead(204).end();
        };
        if (isOpen) setImmediate(release);
        else held.push(release);
      });
      await stage.subscribe(receiver);
      await stage.publish(...Array.from({ length: 240 }, (_, n) => `d${n % 40}`));
      const running = [1, 2, 3].map(() => startWorkerProcess(stage.database.address, stage.now()));
      // Four at a time from each: all three are at work.
      await receiver.hasHad(12);
      expect(receiver.hits).toHaveLength(12);
      isOpen = true;
      for (const release of held) release();
      await receiver.hasHad(240);
      await allDelivered();
      for (const one of running) expect(await one.end()).toBe(0);
      expect(receiver.hits).toHaveLength(240);
      expect(new Set(receiver.hits.map(({ event }) => event.id)).size).toBe(240);
      expect(overlaps).toEqual([]);
      for (let n = 0; n < 40; n += 1) {
        const ids = receiver.hits
          .filter(({ event }) => event['documentId'] === `d${n}`)
          .map(({ event }) => event.id ?? 0);
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
      }
    });
  });
}
