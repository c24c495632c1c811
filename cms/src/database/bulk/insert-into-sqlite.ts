import type { Knex } from 'knex';
import { sqliteConnectionOf } from './raw-connection.ts';
import type { TableRows, Value } from './rows.ts';

/**
 * One statement, compiled once, run for each row: SQLite is in this process, so there is no way to it that many rows could
 * share.
 */
export async function insertIntoSqlite(
  handle: Knex.Transaction,
  { table, columns, rows }: TableRows,
): Promise<void> {
  const connection = await sqliteConnectionOf(handle);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement = connection.prepare(
    `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) statement.run(...row.map(inSqlite));
}

/** SQLite has neither booleans nor instants; Strapi keeps instants in milliseconds. */
function inSqlite(value: Value): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return value instanceof Date ? value.getTime() : value;
}
