import type { Knex } from 'knex';
import { z } from 'zod';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** Why a subscriber is paused: somebody said so, or its receiver answered that it wants nothing more (410). */
export const PAUSE_REASONS = ['asked', 'gone'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

const row = z
  .object({
    id: z.int(),
    configuredAs: z.string().nullable(),
    name: z.string(),
    url: z.string(),
    state: z.enum(['active', 'paused']),
    pausedBecause: z.enum(PAUSE_REASONS).nullable(),
    place: z.coerce.number().int(),
    restsUntil: z.string().nullable(),
    createdAt: z.string(),
  })
  .readonly();
/** Who is told of events. `configuredAs` is null where somebody added it in the admin. */
export type Subscriber = z.infer<typeof row>;

const columns = {
  id: 'id',
  configuredAs: 'configured_as',
  name: 'name',
  url: 'url',
  state: 'state',
  pausedBecause: 'paused_because',
  place: 'place',
  restsUntil: 'rests_until',
  createdAt: 'created_at',
};

/** Every subscriber, in the order in which they came. */
export async function allSubscribers(handle: Handle): Promise<Subscriber[]> {
  return z.array(row).parse(await handle('outbox_subscribers').select(columns).orderBy('id'));
}

/** One subscriber; undefined where there is none of that id. */
export async function subscriberOf(handle: Handle, id: number): Promise<Subscriber | undefined> {
  return row.optional().parse(await handle('outbox_subscribers').select(columns).where({ id }).first());
}

/**
 * A subscriber, with its queue locked against other processes until the transaction ends; undefined where there is none, or
 * another process is at its queue now. On SQLite there is no other process.
 */
export async function subscriberAlone(handle: Knex.Transaction, id: number): Promise<Subscriber | undefined> {
  const query = handle('outbox_subscribers').select(columns).where({ id }).first();
  const found: unknown = await (isPostgres(handle) ? query.forUpdate().skipLocked() : query);
  return row.optional().parse(found);
}

/** Waits until no other process is at the queue of a subscriber, and keeps others out until the transaction ends. */
export async function lockQueue(handle: Knex.Transaction, id: number): Promise<void> {
  if (isPostgres(handle)) await handle('outbox_subscribers').select('id').where({ id }).forUpdate();
}

/** Adds a subscriber, who hears of what comes after the newest event. @returns its id */
export async function addSubscriber(
  handle: Handle,
  { name, url, configuredAs = null }: Pick<Subscriber, 'name' | 'url'> & { configuredAs?: string | null },
  now: string,
): Promise<number> {
  const inserted: unknown = await handle('outbox_subscribers')
    .insert({
      configured_as: configuredAs,
      name,
      url,
      state: 'active',
      place: handle('outbox_events').select(handle.raw('coalesce(max(id), 0)')),
      created_at: now,
    })
    .returning('id');
  const [first] = z.array(z.object({ id: z.int() })).parse(inserted);
  if (first === undefined) throw new Error('The database gave an inserted subscriber no id.');
  return first.id;
}

/** Changes what a subscriber is called and where it is reached. */
export async function changeSubscriber(
  handle: Handle,
  id: number,
  { name, url }: Pick<Subscriber, 'name' | 'url'>,
): Promise<void> {
  await handle('outbox_subscribers').where({ id }).update({ name, url });
}

/** Sends a subscriber nothing more until it is resumed. Its place in the log stays. */
export async function pauseSubscriber(handle: Handle, id: number, because: PauseReason): Promise<void> {
  await handle('outbox_subscribers').where({ id }).update({ state: 'paused', paused_because: because });
}

/** Goes on where a subscriber was paused: what waits is due now, with all the time that there is. */
export async function resumeSubscriber(handle: Handle, id: number, now: string): Promise<void> {
  await handle('outbox_subscribers')
    .where({ id })
    .update({ state: 'active', paused_because: null, rests_until: null });
  await handle('outbox_deliveries')
    .where({ subscriber_id: id, state: 'waiting' })
    .update({ attempts: 0, next_attempt_at: now, first_attempt_at: null });
}

/** Leaves a subscriber alone until an instant, because its receiver asked for that. */
export async function restSubscriber(handle: Handle, id: number, until: string): Promise<void> {
  await handle('outbox_subscribers').where({ id }).update({ rests_until: until });
}

/** Removes a subscriber with its secrets and deliveries. */
export async function removeSubscriber(handle: Knex.Transaction, id: number): Promise<void> {
  await handle('outbox_deliveries').where({ subscriber_id: id }).delete();
  await handle('outbox_secrets').where({ subscriber_id: id }).delete();
  await handle('outbox_subscribers').where({ id }).delete();
}

/** The ids of active subscribers for whom something can be done at an instant. */
export async function subscribersWithWork(handle: Handle, now: string): Promise<number[]> {
  const newest = handle('outbox_events').select(handle.raw('coalesce(max(id), 0)'));
  const due = handle({ d: 'outbox_deliveries' })
    .select(handle.raw('1'))
    .whereRaw('d.subscriber_id = s.id')
    .whereRaw("d.state = 'waiting'")
    .where('d.next_attempt_at', '<=', now)
    .where((either) => either.whereNull('d.leased_until').orWhere('d.leased_until', '<=', now));
  const rows: unknown = await handle({ s: 'outbox_subscribers' })
    .select('s.id')
    .where('s.state', 'active')
    .where((either) => either.whereNull('s.rests_until').orWhere('s.rests_until', '<=', now))
    .where((either) => either.where('s.place', '<', newest).orWhereExists(due))
    .orderBy('s.id');
  return z
    .array(z.object({ id: z.int() }))
    .parse(rows)
    .map(({ id }) => id);
}
