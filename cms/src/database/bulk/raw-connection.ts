import type { Knex } from 'knex';
import type { Client } from 'pg';
import { z } from 'zod';

/** The part of a better-sqlite3 connection that is used here. */
export interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(sql: string): { run(...values: readonly (string | number | null)[]): unknown };
}

const has = (connection: unknown, method: string): boolean =>
  typeof connection === 'object' && connection !== null && method in connection;
const sqlite = z.custom<SqliteConnection>((connection) => has(connection, 'pragma'));
const postgres = z.custom<Client>((connection) => has(connection, 'query'));

/** The transaction's own connection to SQLite, past Knex, which would build each statement anew. */
export async function sqliteConnectionOf(handle: Knex.Transaction): Promise<SqliteConnection> {
  return sqlite.parse(await handle.client.acquireConnection());
}

/** The transaction's own connection to PostgreSQL, past Knex, which knows no `copy`. */
export async function postgresConnectionOf(handle: Knex.Transaction): Promise<Client> {
  return postgres.parse(await handle.client.acquireConnection());
}
