import { pipeline } from 'node:stream/promises';
import type { Knex } from 'knex';
import { from as copyFrom } from 'pg-copy-streams';
import { postgresConnectionOf } from './raw-connection.ts';
import type { TableRows, Value } from './rows.ts';

/** Text that is sent at once, in UTF-16 units. */
const PIECE = 65_536;

/** `copy`, for which PostgreSQL neither parses nor plans anything: https://www.postgresql.org/docs/current/populate.html. */
export async function insertIntoPostgres(
  handle: Knex.Transaction,
  { table, columns, rows }: TableRows,
): Promise<void> {
  const connection = await postgresConnectionOf(handle);
  const names = columns.map((column) => `"${column}"`).join(', ');
  await pipeline(inPieces(rows), connection.query(copyFrom(`copy "${table}" (${names}) from stdin`)));
}

function* inPieces(rows: readonly (readonly Value[])[]): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(inCopy).join('\t')}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of `copy`: https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2. */
function inCopy(value: Value): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return inLocalTime(value);
  return String(value).replace(/[\\\n\r\t]/g, (character) => ESCAPED[character] ?? character);
}

/** An instant as the driver hands it over to Strapi's columns, which have no zone: the time of this process's clock. */
function inLocalTime(instant: Date): string {
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().replace('Z', '');
}
