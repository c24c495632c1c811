import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** What a statement runs on: the connection, or the handle of the transaction that it belongs to. */
export type Handle = Knex | Knex.Transaction;

/** The connection for reads outside of a transaction. Inside one it would wait for itself on SQLite's single connection. */
export function connectionOf(strapi: Core.Strapi): Knex {
  return strapi.db.connection;
}

/** Runs in one database transaction, the surrounding one where there is one, and hands over its handle. */
export async function inTransaction<Result>(
  strapi: Core.Strapi,
  run: (handle: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  return await strapi.db.transaction(({ trx }) => run(trx));
}

/** Whether the database is PostgreSQL; else it is SQLite. */
export function isPostgres(handle: Handle): boolean {
  return handle.client.dialect === 'postgresql';
}
