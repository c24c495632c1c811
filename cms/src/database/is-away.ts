import { codeOf, withCauses } from './with-causes.ts';

/**
 * What the system, PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) and SQLite call it that there is
 * nobody to ask, or not yet all that is to be asked: tables are missing while a backup is brought back.
 */
const AWAY =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EPIPE|08...|57P0[123]|53300|42P01|SQLITE_(?:BUSY|CANTOPEN|IOERR).*)$/;
/** Errors without a code of their own: of Knex's pool, of a lost connection, and SQLite's for a missing table. */
const AWAY_BY_WORDS = /^KnexTimeoutError|Connection (?:terminated|ended)|no such table/;

/** Whether an error, or what caused it, says that the database is away: nobody's mistake, and to be tried again. */
export function isAway(error: unknown): boolean {
  return withCauses(error).some(
    (cause) => AWAY.test(codeOf(cause) ?? '') || AWAY_BY_WORDS.test(`${cause.name}: ${cause.message}`),
  );
}
