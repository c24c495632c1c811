import { afterEach, beforeEach } from '@jest/globals';
import type { LookupFunction } from 'node:net';
import type { Knex } from 'knex';
import { createTables } from '../../server/src/database/tables.ts';
import { subscriberOf } from '../../server/src/database/subscribers.ts';
import type { Subscriber } from '../../server/src/database/subscribers.ts';
import type { EndedAttempt, Means } from '../../server/src/deliver/means.ts';
import { startWorker } from '../../server/src/deliver/worker.ts';
import type { Worker } from '../../server/src/deliver/worker.ts';
import { appendEvent } from '../../server/src/log/append.ts';
import type { OutboxEvent } from '../../server/src/log/event.ts';
import { Hearing } from '../../server/src/log/hearing.ts';
import { parseOptions } from '../../server/src/options.ts';
import { add } from '../../server/src/subscribers/changes.ts';
import { knowConfigured } from '../../server/src/subscribers/configured.ts';
import { createDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { openReceiver } from './receiver.ts';
import type { Reaction, Receiver } from './receiver.ts';
import { seal } from './seal.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A log, subscribers and workers on a database of a test's own, under a clock that only the test moves. */
export interface Stage {
  readonly database: TestDatabase;
  readonly knex: Knex;
  readonly means: Means;
  /** What the plugin wrote to the project's log. */
  readonly said: readonly string[];
  /** The attempts that whoever watches was told of. */
  readonly watched: readonly EndedAttempt[];
  /** Moves the clock on. */
  later(ms: number): void;
  now(): number;
  /** Sets the chance that pauses depend on, from 0 to 1. */
  chance(value: number): void;
  /** Opens a receiver that is closed after the test. */
  receiver(reaction?: Reaction): Promise<Receiver>;
  /** Adds a subscriber, as in the admin. */
  subscribe(receiver: { readonly url: string }, name?: string): Promise<Subscriber & { secret: string }>;
  /** Publishes documents, one event each, each in a transaction of its own. */
  publish(...documents: readonly string[]): Promise<void>;
  append(event: Partial<OutboxEvent>): Promise<void>;
  /** Another worker on the same database, stopped after the test. */
  worker(means?: Partial<Means>): Worker;
  /** Lets a worker do all that can be done now. */
  settle(worker?: Worker): Promise<void>;
}

/** Opens a stage for each test of a file. @param configured settings of the plugin */
export function openStage(configured: Readonly<Record<string, unknown>> = {}): Stage {
  let open: (Stage & { close(): Promise<void> }) | undefined;
  beforeEach(async () => {
    open = await build(configured);
  });
  afterEach(() => open?.close());
  const stage = (): Stage => {
    if (open === undefined) throw new Error('The stage opens before each test.');
    return open;
  };
  return new Proxy({} as Stage, { get: (_target, name) => Reflect.get(stage(), name) });
}

async function build(configured: Readonly<Record<string, unknown>>) {
  const database = await createDatabase();
  const { knex } = database;
  await createTables(knex);
  const said: string[] = [];
  const watched: EndedAttempt[] = [];
  const receivers: Receiver[] = [];
  const workers: Worker[] = [];
  let now = Date.UTC(2026, 10, 24, 9);
  let chance = 1;
  const means: Means = {
    knex,
    options: parseOptions({
      privateAddresses: true,
      requireHttps: false,
      timeoutSeconds: 1,
      ...configured,
      now: () => now,
    }),
    seal,
    log: { info: (sentence) => said.push(sentence), warn: (sentence) => said.push(sentence) },
    onAttempt: (attempt) => watched.push(attempt),
    random: () => chance,
  };
  await knowConfigured(knex, means.options);
  const hearing = new Hearing(false);
  const append = async (event: Partial<OutboxEvent>): Promise<void> => {
    await knex.transaction((handle) =>
      appendEvent(handle, hearing, {
        type: 'document.published',
        orderingKey: 'a',
        body: {},
        occurredAt: new Date(now).toISOString(),
        ...event,
      }),
    );
  };
  const worker = (other: Partial<Means> = {}): Worker => {
    const started = startWorker({ ...means, ...other });
    workers.push(started);
    return started;
  };
  let first: Worker | undefined;
  return {
    database,
    knex,
    means,
    said,
    watched,
    later: (ms: number) => {
      now += ms;
    },
    now: () => now,
    chance: (value: number) => {
      chance = value;
    },
    receiver: async (reaction?: Reaction) => {
      const receiver = await openReceiver(reaction);
      receivers.push(receiver);
      return receiver;
    },
    subscribe: async ({ url }: { readonly url: string }, name = 'Somebody') => {
      const { id, secret } = await add(means, { name, url });
      const subscriber = await subscriberOf(knex, id);
      if (subscriber === undefined) throw new Error('The subscriber was not added.');
      return { ...subscriber, secret };
    },
    publish: async (...documents: readonly string[]) => {
      for (const document of documents)
        await append({ orderingKey: document, body: { documentId: document } });
    },
    append,
    worker,
    settle: async (which?: Worker) => {
      const one = which ?? (first ??= worker());
      one.wake();
      await one.idle();
    },
    close: async () => {
      await Promise.all(workers.map((one) => one.stop()));
      await Promise.all(receivers.map((receiver) => receiver.close()));
      await database.drop();
    },
  };
}

/** A resolver of names that answers what a test wants, one answer after another, the last one for ever. */
export function names(...answers: readonly string[]): LookupFunction {
  let asked = 0;
  return (_host, options, callback) => {
    const address = answers[Math.min(asked, answers.length - 1)] ?? '127.0.0.1';
    asked += 1;
    const family = address.includes(':') ? 6 : 4;
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
