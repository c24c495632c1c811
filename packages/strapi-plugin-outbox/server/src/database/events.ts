import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { EventBody, LoggedEvent, OutboxEvent } from '../log/event.ts';
import type { Handle } from './connection.ts';

/** A place in the log: right after an event, or, with id 0, before the first. */
export interface LogPlace {
  readonly id: number;
  /** Random, and of that very event: another history with the same ids has others. */
  readonly nonce: string;
}

/** Events carry one, and so does the log itself, for the place before the first. */
const newNonce = () => randomBytes(9).toString('base64url');

const id = z.coerce.number().int();
const place = z.object({ id, nonce: z.string() });
/** The JSON of a body, as it is stored. */
export const bodyText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string(), z.json()));
const row = z.object({
  id,
  type: z.string(),
  orderingKey: z.string(),
  body: bodyText,
  occurredAt: z.string(),
  nonce: z.string(),
});

/** Inserts an event, in the transaction that it tells of. @returns its id */
export async function insertEvent(handle: Knex.Transaction, event: OutboxEvent): Promise<number> {
  const inserted: unknown = await handle('outbox_events')
    .insert({
      type: event.type,
      ordering_key: event.orderingKey,
      body: JSON.stringify(event.body satisfies EventBody),
      occurred_at: event.occurredAt,
      nonce: newNonce(),
    })
    .returning('id');
  const [first] = z.array(z.object({ id })).parse(inserted);
  if (first === undefined) throw new Error('The database gave an inserted event no id.');
  return first.id;
}

/** Events after an id, oldest first. */
export async function eventsAfter(handle: Handle, after: number, limit: number): Promise<LoggedEvent[]> {
  const rows: unknown = await handle('outbox_events')
    .select({
      id: 'id',
      type: 'type',
      orderingKey: 'ordering_key',
      body: 'body',
      occurredAt: 'occurred_at',
      nonce: 'nonce',
    })
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
  return z.array(row).parse(rows);
}

/** The place after the newest event; undefined where there is none. */
export async function newestPlace(handle: Handle): Promise<LogPlace | undefined> {
  const found: unknown = await handle('outbox_events').select('id', 'nonce').orderBy('id', 'desc').first();
  return place.optional().parse(found);
}

/** The place before the first event that there ever was. */
export async function firstPlace(handle: Handle): Promise<LogPlace> {
  const found: unknown = await handle('outbox_log').select('nonce').first();
  return { id: 0, nonce: z.object({ nonce: z.string() }).parse(found).nonce };
}

/** Says whether there is an event with this id and this nonce. */
export async function isPlaceOfEvent(handle: Handle, { id, nonce }: LogPlace): Promise<boolean> {
  const found: unknown = await handle('outbox_events').select('id').where({ id, nonce }).first();
  return found !== undefined;
}

/** When the oldest event that is kept occurred; undefined where there is none. */
export async function oldestInstant(handle: Handle): Promise<string | undefined> {
  const found: unknown = await handle('outbox_events').select({ at: 'occurred_at' }).orderBy('id').first();
  return z.object({ at: z.string() }).optional().parse(found)?.at;
}

/**
 * Removes the events before an instant with their deliveries, but the last of them: a reader who stands there has missed
 * nothing yet. So the newest event always stays.
 *
 * @returns how many events were removed
 */
export async function forgetEventsBefore(handle: Handle, instant: string): Promise<number> {
  const lastBefore = () => handle('outbox_events').max('id').where('occurred_at', '<', instant);
  await handle('outbox_deliveries').where('event_id', '<', lastBefore()).delete();
  return handle('outbox_events').where('id', '<', lastBefore()).delete();
}

/** Gives the log its own nonce, once. */
export async function nameTheLog(handle: Handle): Promise<void> {
  await handle('outbox_log').insert({ id: 1, nonce: newNonce() }).onConflict('id').ignore();
}
