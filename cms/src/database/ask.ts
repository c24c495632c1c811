import { z } from 'zod';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** What a place in a statement is filled with; a list of texts stands for all of them at once. */
type Asked = string | number | boolean | null | readonly string[];

const answered = z.union([z.array(z.unknown()), z.object({ rows: z.array(z.unknown()) })]);

/**
 * Asks a question that is written out. Those that every reader's request asks are: Knex builds a statement anew each time,
 * which takes it longer than the database takes to answer. One statement for any number of values is compiled once by SQLite.
 *
 * @param sql with `?` for each value; behind a column, {@link isAnyOf} for a list
 */
export async function ask(handle: Handle, sql: string, values: readonly Asked[]): Promise<unknown[]> {
  const bound = values.map((value) =>
    typeof value === 'object' && value !== null && !isPostgres(handle) ? JSON.stringify(value) : value,
  );
  const answer = answered.parse(await handle.raw(sql, bound));
  return Array.isArray(answer) ? answer : answer.rows;
}

/** Says of a column that it is one of a list's texts, however many those are. */
export function isAnyOf(handle: Handle): string {
  return isPostgres(handle) ? '= any(?::text[])' : 'in (select value from json_each(?))';
}
