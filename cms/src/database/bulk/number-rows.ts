import type { Knex } from 'knex';
import { z } from 'zod';
import { isPostgres } from '../connection.ts';
import type { TableRows } from './rows.ts';

const lastId = z.object({ last: z.coerce.number().nullable() });

/**
 * Gives new rows their ids: the numbers that they have among each other come after the ids that are taken. Rows that others
 * refer to are there whole, counted from 1.
 */
export async function numberRows(handle: Knex.Transaction, tables: readonly TableRows[]): Promise<void> {
  const last = new Map<string, number>();
  for (const { table, rows, numbers } of tables) {
    if (numbers['id'] === table) last.set(table, await takeIds(handle, table, rows.length));
  }
  for (const { columns, rows, numbers } of tables) {
    for (const [column, table] of Object.entries(numbers)) {
      const place = columns.indexOf(column);
      const before = last.get(table) ?? 0;
      for (const row of rows) row[place] = Number(row[place]) + before;
    }
  }
}

/** Takes ids, one after another. @returns the one before the first */
async function takeIds(handle: Knex.Transaction, table: string, count: number): Promise<number> {
  if (!isPostgres(handle)) {
    const row: unknown = await handle(table).max({ last: 'id' }).first();
    return lastId.parse(row).last ?? 0;
  }
  const { rows }: { rows: unknown } = await handle.raw(
    'select setval(ids, nextval(ids) + ?) - ? as last from cast(pg_get_serial_sequence(?, ?) as regclass) as ids',
    [count, count, table, 'id'],
  );
  return z.tuple([lastId]).parse(rows)[0].last ?? 0;
}
