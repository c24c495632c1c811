import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Handle } from './connection.ts';
import { subscriberAlone } from './subscribers.ts';
import type { Subscriber } from './subscribers.ts';

/** Events that are queued for a subscriber at once. */
const QUEUED_AT_ONCE = 200;

/** As text, not as a bound value: only so does the partial index serve on SQLite. */
const IS_WAITING = (table: string): string => `${table}.state = 'waiting'`;

const id = z.coerce.number().int();
const unqueued = z.array(z.object({ id, orderingKey: z.string() }));
const due = z.array(
  z.object({
    id,
    eventId: id,
    nonce: z.string(),
    type: z.string(),
    body: z.string(),
    occurredAt: z.string(),
    orderingKey: z.string(),
    attempts: z.int(),
    firstAttemptAt: z.string().nullable(),
  }),
);

/** An event on its way to a subscriber, leased: nobody else sends it until the lease runs out. */
export type LeasedDelivery = z.infer<typeof due>[number] & {
  /** Names the lease. Whoever has another one has lost it. */
  readonly lease: string;
};

/** What there is to do for a subscriber: deliveries to send now, and whether more events wait to be queued. */
export interface Work {
  readonly subscriber: Subscriber;
  readonly deliveries: readonly LeasedDelivery[];
  readonly more: boolean;
}

/**
 * Queues the events after a subscriber's place, and leases what is due: of each ordering key the oldest event alone, and
 * only while no other of that key is on its way.
 *
 * @returns undefined where another process is at this queue now, or the subscriber is paused, or at rest, or gone
 */
export async function takeWork(
  handle: Knex.Transaction,
  subscriberId: number,
  { now, leasedUntil, limit }: { readonly now: string; readonly leasedUntil: string; readonly limit: number },
): Promise<Work | undefined> {
  const subscriber = await subscriberAlone(handle, subscriberId);
  if (subscriber === undefined || subscriber.state === 'paused') return undefined;
  const queued = await queueEvents(handle, subscriber, now);
  const rests = subscriber.restsUntil !== null && subscriber.restsUntil > now;
  const deliveries = rests ? [] : await leaseDue(handle, subscriberId, { now, leasedUntil, limit });
  return { subscriber, deliveries, more: queued === QUEUED_AT_ONCE };
}

async function queueEvents(
  handle: Knex.Transaction,
  { id: subscriberId, place }: Subscriber,
  now: string,
): Promise<number> {
  const events = unqueued.parse(
    await handle('outbox_events')
      .select({ id: 'id', orderingKey: 'ordering_key' })
      .where('id', '>', place)
      .orderBy('id')
      .limit(QUEUED_AT_ONCE),
  );
  const last = events.at(-1);
  if (last === undefined) return 0;
  await handle('outbox_deliveries').insert(
    events.map((event) => ({
      subscriber_id: subscriberId,
      event_id: event.id,
      ordering_key: event.orderingKey,
      state: 'waiting',
      attempts: 0,
      created_at: now,
      next_attempt_at: now,
    })),
  );
  await handle('outbox_subscribers').where({ id: subscriberId }).update({ place: last.id });
  return events.length;
}

async function leaseDue(
  handle: Knex.Transaction,
  subscriberId: number,
  { now, leasedUntil, limit }: { readonly now: string; readonly leasedUntil: string; readonly limit: number },
): Promise<LeasedDelivery[]> {
  if (limit <= 0) return [];
  const inTheWay = handle({ e: 'outbox_deliveries' })
    .select(handle.raw('1'))
    .whereRaw('e.subscriber_id = d.subscriber_id and e.ordering_key = d.ordering_key and e.id <> d.id')
    .whereRaw(IS_WAITING('e'))
    .where((either) => either.whereRaw('e.event_id < d.event_id').orWhere('e.leased_until', '>', now));
  const rows: unknown = await handle({ d: 'outbox_deliveries' })
    .join({ v: 'outbox_events' }, 'v.id', 'd.event_id')
    .select({
      id: 'd.id',
      eventId: 'd.event_id',
      nonce: 'v.nonce',
      type: 'v.type',
      body: 'v.body',
      occurredAt: 'v.occurred_at',
      orderingKey: 'd.ordering_key',
      attempts: 'd.attempts',
      firstAttemptAt: 'd.first_attempt_at',
    })
    .where('d.subscriber_id', subscriberId)
    .whereRaw(IS_WAITING('d'))
    .where('d.next_attempt_at', '<=', now)
    .where((either) => either.whereNull('d.leased_until').orWhere('d.leased_until', '<=', now))
    .whereNotExists(inTheWay)
    .orderBy('d.event_id')
    .limit(limit);
  const lease = randomBytes(9).toString('base64url');
  const deliveries = due.parse(rows).map((delivery) => ({ ...delivery, lease }));
  if (deliveries.length > 0) {
    await handle('outbox_deliveries')
      .whereIn(
        'id',
        deliveries.map((delivery) => delivery.id),
      )
      .update({ leased_until: leasedUntil, lease });
  }
  return deliveries;
}

/** Gives a lease back unused: whoever comes next may send the event. */
export async function giveBack(handle: Handle, { id, lease }: LeasedDelivery): Promise<void> {
  await handle('outbox_deliveries').where({ id, lease }).update({ leased_until: null, lease: null });
}
