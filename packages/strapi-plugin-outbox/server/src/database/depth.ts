import { z } from 'zod';
import type { Handle } from './connection.ts';
import type { PauseReason } from './subscribers.ts';
import { allSubscribers } from './subscribers.ts';

/** How far a subscriber is behind. */
export interface QueueDepth {
  readonly id: number;
  readonly name: string;
  readonly state: 'active' | 'paused';
  readonly pausedBecause: PauseReason | null;
  /** Events that it has not got yet, those that nobody tries any more apart. */
  readonly waiting: number;
  /** Events that were tried for long enough. */
  readonly parked: number;
  /** When the oldest event that waits occurred; null where none waits. */
  readonly oldestWaitingAt: string | null;
}

/** How full the log and the queues of its subscribers are. */
export interface Depth {
  /** Events in the log. */
  readonly events: number;
  /** Id of the newest; null where there is none. */
  readonly newest: number | null;
  readonly subscribers: readonly QueueDepth[];
}

const count = z.coerce.number().int();
const log = z.tuple([z.object({ events: count, newest: count.nullable() })]);
const queued = z.array(z.object({ subscriberId: z.int(), count, oldest: count }));
const unqueued = z.array(z.object({ subscriberId: z.int(), count, oldest: count.nullable() }));
const instants = z.array(z.object({ id: count, at: z.string() }));

/** Measures log and queues, by a handful of statements on indexes. */
export async function measureDepth(handle: Handle): Promise<Depth> {
  const [{ events, newest }] = log.parse(
    await handle('outbox_events').count({ events: '*' }).max({ newest: 'id' }),
  );
  const subscribers = await allSubscribers(handle);
  const waiting = await queuedIn(handle, 'waiting');
  const parked = await queuedIn(handle, 'parked');
  const ahead = unqueued.parse(
    await handle({ s: 'outbox_subscribers' })
      .leftJoin({ v: 'outbox_events' }, (join) => join.on('v.id', '>', 's.place'))
      .select({ subscriberId: 's.id' })
      .count({ count: 'v.id' })
      .min({ oldest: 'v.id' })
      .groupBy('s.id'),
  );
  const oldestOf = (id: number): number | null =>
    waiting.get(id)?.oldest ?? ahead.find(({ subscriberId }) => subscriberId === id)?.oldest ?? null;
  const at = await instantsOf(
    handle,
    subscribers.map(({ id }) => oldestOf(id)).filter((id) => id !== null),
  );
  return {
    events,
    newest,
    subscribers: subscribers.map(({ id, name, state, pausedBecause }) => ({
      id,
      name,
      state,
      pausedBecause,
      waiting:
        (waiting.get(id)?.count ?? 0) + (ahead.find(({ subscriberId }) => subscriberId === id)?.count ?? 0),
      parked: parked.get(id)?.count ?? 0,
      oldestWaitingAt: at.get(oldestOf(id) ?? 0) ?? null,
    })),
  };
}

async function queuedIn(handle: Handle, state: 'waiting' | 'parked') {
  const rows: unknown = await handle('outbox_deliveries')
    .select({ subscriberId: 'subscriber_id' })
    .count({ count: '*' })
    .min({ oldest: 'event_id' })
    // As text, so that the partial index of this state serves.
    .whereRaw(`state = '${state}'`)
    .groupBy('subscriber_id');
  return new Map(queued.parse(rows).map(({ subscriberId, ...rest }) => [subscriberId, rest]));
}

async function instantsOf(handle: Handle, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows: unknown = await handle('outbox_events')
    .select({ id: 'id', at: 'occurred_at' })
    .whereIn('id', [...new Set(ids)]);
  return new Map(instants.parse(rows).map(({ id, at }) => [id, at]));
}
