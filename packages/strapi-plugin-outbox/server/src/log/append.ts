import type { Knex } from 'knex';
import { z } from 'zod';
import { afterCommit } from '../database/connection.ts';
import { insertEvent } from '../database/events.ts';
import { notifyAtCommit } from '../database/notify.ts';
import { takeTurn } from '../database/writing-turn.ts';
import type { OutboxEvent } from './event.ts';
import type { Hearing } from './hearing.ts';

/** Receivers should get 20 kB at most (Standard Webhooks, “Payload size”); this is what is refused, in characters. */
const BODY_MAX = 256 * 1024;
/** Names that an event has of the log itself. */
const RESERVED = ['id', 'type', 'occurredAt'];

const appended = z.object({
  type: z
    .string()
    .regex(/^[\w-]+(\.[\w-]+)*$/)
    .max(64),
  orderingKey: z.string().min(1).max(128),
  body: z
    .record(z.string(), z.json())
    .refine((body) => RESERVED.every((name) => !(name in body)), `has no ${RESERVED.join(', ')} of its own`)
    .refine((body) => JSON.stringify(body).length <= BODY_MAX, `has at most ${BODY_MAX} characters`),
  occurredAt: z.iso.datetime({ precision: 3 }),
});

/** An event that the log cannot take: it is not of the form, or too large. */
export class UnfitEventError extends Error {
  override readonly name = 'UnfitEventError';

  constructor(cause: z.ZodError) {
    super(`The outbox cannot take this event. ${z.prettifyError(cause)}`, { cause });
  }
}

/**
 * Appends an event to the log, in the transaction that it tells of: both are there, or neither.
 *
 * @throws UnfitEventError where the event is not of the form, or larger than any receiver should get
 */
export async function appendEvent(
  handle: Knex.Transaction,
  hearing: Hearing,
  event: OutboxEvent,
): Promise<void> {
  const parsed = appended.safeParse(event);
  if (!parsed.success) throw new UnfitEventError(parsed.error);
  await takeTurn(handle);
  const id = await insertEvent(handle, event);
  await notifyAtCommit(handle);
  afterCommit(handle, () => hearing.own({ ...event, id }));
}
