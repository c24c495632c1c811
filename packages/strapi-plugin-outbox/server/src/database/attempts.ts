import type { Knex } from 'knex';
import type { Outcome } from '../deliver/outcome.ts';
import type { Handle } from './connection.ts';
import type { LeasedDelivery } from './queue.ts';

/** What became of a delivery with an attempt: it arrived, it is tried again at an instant, or nobody tries any more. */
export type Fate =
  { readonly state: 'delivered' | 'parked' } | { readonly state: 'waiting'; readonly nextAttemptAt: string };

/**
 * Records an attempt and gives the lease back.
 *
 * @returns false where the lease was lost meanwhile: then somebody else's attempt counts
 */
export async function recordAttempt(
  handle: Handle,
  { id, lease, attempts, firstAttemptAt }: LeasedDelivery,
  { outcome, status, latencyMs, answer }: Outcome,
  fate: Fate,
  now: string,
): Promise<boolean> {
  const changed = await handle('outbox_deliveries')
    .where({ id, lease })
    .update({
      state: fate.state,
      ...(fate.state === 'waiting' ? { next_attempt_at: fate.nextAttemptAt } : {}),
      attempts: attempts + 1,
      first_attempt_at: firstAttemptAt ?? now,
      attempted_at: now,
      outcome,
      status,
      latency_ms: latencyMs,
      answer,
      leased_until: null,
      lease: null,
    });
  return changed === 1;
}

/**
 * After one was parked: what waited behind it has waited just as long for the same receiver, so it has no more time of its
 * own than what is left of that.
 */
export async function ageThoseBehind(
  handle: Handle,
  subscriberId: number,
  { orderingKey, firstAttemptAt }: LeasedDelivery,
): Promise<void> {
  if (firstAttemptAt === null) return;
  await handle('outbox_deliveries')
    .where({ subscriber_id: subscriberId, ordering_key: orderingKey, state: 'waiting' })
    .whereNull('first_attempt_at')
    .update({
      first_attempt_at: handle.raw('case when created_at > ? then created_at else ? end', [
        firstAttemptAt,
        firstAttemptAt,
      ]),
    });
}

/** Brings forward what a subscriber's failures have put off: its receiver is back. */
export async function bringForward(handle: Handle, subscriberId: number, now: string): Promise<void> {
  await handle('outbox_deliveries')
    .where({ subscriber_id: subscriberId, state: 'waiting' })
    .where('next_attempt_at', '>', now)
    .update({ next_attempt_at: now });
}

/** Lets parked deliveries, or one that has arrived, be sent again, with all the time that there is. @returns how many */
export async function resend(
  handle: Knex.Transaction,
  which: { readonly id: number } | { readonly parkedOf: number },
  now: string,
): Promise<number> {
  const chosen =
    'id' in which
      ? handle('outbox_deliveries').where({ id: which.id }).whereIn('state', ['parked', 'delivered'])
      : handle('outbox_deliveries').where({ subscriber_id: which.parkedOf, state: 'parked' });
  return chosen.update({ state: 'waiting', attempts: 0, next_attempt_at: now, first_attempt_at: null });
}
