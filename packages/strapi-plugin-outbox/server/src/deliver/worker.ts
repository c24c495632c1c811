import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { giveBack, takeWork } from '../database/queue.ts';
import type { LeasedDelivery } from '../database/queue.ts';
import { subscribersWithWork } from '../database/subscribers.ts';
import type { Subscriber } from '../database/subscribers.ts';
import { openAgents } from './agents.ts';
import type { Means } from './means.ts';
import { instantOf } from './means.ts';
import { recorderOf } from './record-outcome.ts';
import { send } from './send.ts';

/** How often the database is asked for work that nobody told of, in milliseconds. */
const ASK_EVERY = 5000;
/** How soon a queue is looked at again that another process was at, in milliseconds. */
const SOON = 100;
/** How much longer than an attempt may last a lease holds, in milliseconds: room for clocks and for recording. */
const LEASE_MARGIN = 30_000;
/** How long a stop waits for what is on its way, in milliseconds. */
const GRACE = 3000;

/** Delivers events to subscribers, until it is stopped. */
export interface Worker {
  /** There may be something to do. */
  wake(): void;
  /** Resolves once nothing is on its way, and nothing was due when it was last looked. */
  idle(): Promise<void>;
  /** Ends it: what is on its way may finish, for a moment; what does not is left to whoever comes next. */
  stop(): Promise<void>;
}

/**
 * Starts delivering. Any number of processes may do so on one PostgreSQL. Each looks for work when it is woken, when an
 * attempt has ended, when a pause is over, and now and then.
 */
export function startWorker(means: Means): Worker {
  const { knex, options, log } = means;
  const { now, concurrency, timeoutSeconds } = options;
  const agents = openAgents();
  const ending = new AbortController();
  const onTheirWay = new Map<number, Set<Promise<void>>>();
  const timers = new Set<NodeJS.Timeout>();
  // Whoever wakes the worker does so within a request: its context is not the worker's.
  const outside = AsyncLocalStorage.snapshot();
  let looking: Promise<void> | undefined;
  let again = false;
  let isStopped = false;

  const wake = (): void => {
    again = true;
    if (isStopped || looking !== undefined) return;
    looking = outside(look).finally(() => {
      looking = undefined;
      if (again) wake();
    });
  };
  const wakeIn = (ms: number): void => {
    if (isStopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      wake();
    }, ms);
    timer.unref();
    timers.add(timer);
  };
  const record = recorderOf(means, wakeIn);

  let isAway = false;

  async function look(): Promise<void> {
    again = false;
    try {
      const ids = await subscribersWithWork(knex, instantOf(now()));
      await Promise.all(ids.map(tend));
      if (isAway) log.info('Event delivery can look for work again.');
      isAway = false;
    } catch (error) {
      // The database is away. It is asked again, and said once.
      const why = error instanceof Error ? error.message : String(error);
      if (!isAway) log.warn(`Event delivery cannot look for work: ${why}`);
      isAway = true;
    }
  }

  async function tend(id: number): Promise<void> {
    const mine = onTheirWay.get(id) ?? new Set();
    onTheirWay.set(id, mine);
    const limit = concurrency - mine.size;
    if (limit <= 0 || isStopped) return;
    const leasedUntil = instantOf(now() + timeoutSeconds * 1000 + LEASE_MARGIN);
    const work = await knex.transaction((handle) =>
      takeWork(handle, id, { now: instantOf(now()), leasedUntil, limit }),
    );
    if (work === undefined) return wakeIn(SOON);
    for (const delivery of work.deliveries) {
      const running = deliver(work.subscriber, delivery).finally(() => {
        mine.delete(running);
        wake();
      });
      mine.add(running);
    }
    if (work.more) again = true;
  }

  async function deliver(subscriber: Subscriber, delivery: LeasedDelivery): Promise<void> {
    try {
      const outcome = await send(means, agents, subscriber, delivery, ending.signal);
      await (outcome === 'ended' ? giveBack(knex, delivery) : record(subscriber, delivery, outcome));
    } catch (error) {
      // Once the lease has run out, somebody sends the event again.
      log.warn(
        `Event delivery could not record an attempt: ${error instanceof Error ? error.message : error}`,
      );
    }
  }

  const underWay = () => [...onTheirWay.values()].flatMap((each) => [...each]);
  const poll = setInterval(wake, ASK_EVERY);
  poll.unref();
  wake();
  return {
    wake,
    idle: async () => {
      while (looking !== undefined || underWay().length > 0) await Promise.all([looking, ...underWay()]);
    },
    stop: async () => {
      isStopped = true;
      clearInterval(poll);
      for (const timer of timers) clearTimeout(timer);
      await looking;
      const allEnded = Promise.all(underWay());
      const enough = new AbortController();
      const patience = pause(GRACE, undefined, { signal: enough.signal }).catch(() => undefined);
      await Promise.race([allEnded, patience]);
      enough.abort();
      ending.abort();
      await allEnded;
      agents.close();
    },
  };
}
