import type { Knex } from 'knex';
import { isPostgres } from '../connection.ts';
import { insertIntoPostgres } from './insert-into-postgres.ts';
import { insertIntoSqlite } from './insert-into-sqlite.ts';
import type { TableRows } from './rows.ts';

/** The database's word that a row cannot stand beside another one. */
export class NotUniqueError extends Error {
  override readonly name = 'NotUniqueError';
  readonly table: string;

  constructor(table: string, cause: unknown) {
    super(`A row of ${table} is there already.`, { cause });
    this.table = table;
  }
}

/**
 * Writes many rows, by the quickest way that each database has, in a transaction.
 *
 * @throws NotUniqueError where a row stands in the way of another; the transaction cannot go on then
 */
export async function insertRows(handle: Knex.Transaction, rows: TableRows): Promise<void> {
  if (rows.rows.length === 0) return;
  try {
    await (isPostgres(handle) ? insertIntoPostgres(handle, rows) : insertIntoSqlite(handle, rows));
  } catch (error) {
    throw isNotUnique(error) ? new NotUniqueError(rows.table, error) : error;
  }
}

/** PostgreSQL's code (https://www.postgresql.org/docs/current/errcodes-appendix.html), then SQLite's. */
function isNotUnique(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
