import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** Types of columns, as both databases name them. */
type ColumnType = 'integer' | 'text';

/**
 * Rows as one parameter, however many there are: a statement that is compiled once and has no limit of parameters, where
 * one with a place for each value is compiled for each number of rows.
 *
 * @param columns names and types, in the order of each row's values
 * @returns what stands behind `from`, with one parameter: {@link asJson} of the rows
 */
export function fromJson(handle: Handle, columns: Readonly<Record<string, ColumnType>>): string {
  const names = Object.entries(columns);
  // `->>` of a JSON array by its place: https://www.sqlite.org/json1.html#jptr, and PostgreSQL's operator of the same name.
  const selected = names.map(([name, type], place) =>
    isPostgres(handle) ? `(line ->> ${place})::${type} as ${name}` : `value ->> ${place} as ${name}`,
  );
  const lines = isPostgres(handle) ? 'json_array_elements(?::json) as line' : 'json_each(?)';
  return `(select ${selected.join(', ')} from ${lines}) as given`;
}

/** Rows as the parameter of {@link fromJson}. */
export function asJson(rows: readonly (readonly (string | number | null)[])[]): string {
  return JSON.stringify(rows);
}
