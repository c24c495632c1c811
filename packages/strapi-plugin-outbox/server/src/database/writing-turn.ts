import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, isPostgres } from './connection.ts';

/** The name of the lock: any number does, as long as nobody else on the database uses it. */
const WRITERS = 5_054_001;
const turns = new WeakMap<Knex.Transaction, Promise<void>>();

/**
 * Waits until no other transaction writes events, and keeps others out until this one ends. PostgreSQL commits in any order,
 * so without it an event could become visible after a later one that a reader of the log has already passed. It should be
 * the transaction's first statement: whoever waits for it then holds no row that the one before could need. SQLite has one
 * writer anyway.
 */
export function takeTurn(handle: Knex.Transaction): Promise<void> {
  const taken = turns.get(handle) ?? lock(handle);
  turns.set(handle, taken);
  return taken;
}

async function lock(handle: Knex.Transaction): Promise<void> {
  // https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
  if (isPostgres(handle)) await handle.raw('select pg_advisory_xact_lock(?)', [WRITERS]);
}

/** Runs what may write events in one transaction, after every other one that does. */
export async function inWritingTransaction<Result>(
  strapi: Core.Strapi,
  run: (handle: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  return inTransaction(strapi, async (handle) => {
    await takeTurn(handle);
    return run(handle);
  });
}
