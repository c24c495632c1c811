import { z } from 'zod';
import type { Handle } from './connection.ts';

const row = z.object({
  id: z.int(),
  sealed: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
});
/** An encrypted secret of a subscriber. The newest never expires; one that was replaced signs beside it for a while. */
export type SealedSecret = z.infer<typeof row>;

/** The secrets of a subscriber that sign at an instant, newest first. */
export async function secretsAt(handle: Handle, subscriberId: number, now: string): Promise<SealedSecret[]> {
  const rows: unknown = await handle('outbox_secrets')
    .select({ id: 'id', sealed: 'sealed', createdAt: 'created_at', expiresAt: 'expires_at' })
    .where({ subscriber_id: subscriberId })
    .where((either) => either.whereNull('expires_at').orWhere('expires_at', '>', now))
    .orderBy('id', 'desc');
  return z.array(row).parse(rows);
}

/** Gives a subscriber a secret. The one before signs until `expiresAt`; those that have expired are removed. */
export async function addSecret(
  handle: Handle,
  subscriberId: number,
  sealed: string,
  { now, expiresAt }: { readonly now: string; readonly expiresAt: string },
): Promise<void> {
  await handle('outbox_secrets')
    .where({ subscriber_id: subscriberId })
    .where('expires_at', '<=', now)
    .delete();
  await handle('outbox_secrets')
    .where({ subscriber_id: subscriberId })
    .whereNull('expires_at')
    .update({ expires_at: expiresAt });
  await handle('outbox_secrets').insert({ subscriber_id: subscriberId, sealed, created_at: now });
}
