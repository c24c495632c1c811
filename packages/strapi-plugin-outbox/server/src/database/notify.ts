import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

/** The channel on which a publication says that there are new events. */
export const EVENTS_CHANNEL = 'outbox_events';
const notified = new WeakSet<Knex.Transaction>();

/** Lets other processes know of new events once the transaction is committed. Once says it all. */
export async function notifyAtCommit(handle: Knex.Transaction): Promise<void> {
  if (!isPostgres(handle) || notified.has(handle)) return;
  notified.add(handle);
  await handle.raw(`notify ${EVENTS_CHANNEL}`);
}
