import { LRUCache } from 'lru-cache';
import { currentSettings } from '../src/environment/index.ts';

const { database } = currentSettings();

/** The part of a better-sqlite3 connection that is used here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(sql: string): unknown;
}

/** More than there are different statements in the content API, in publishing and in the desk. */
const PREPARED_MAX = 1000;
/** Longer statements than these have a place for each of many values, and do not come again. */
const KEPT_LENGTH = 4000;
/** Statements that change tables, and with them what `*` stands for. */
const CHANGES_TABLES = /^\s*(?:create|alter|drop)\b/i;

/**
 * Lets statements that come again and again be compiled once: Knex has each compiled each time, a third of its cost, and the
 * driver makes a function for its rows each time. SQLite has one connection, so that all changes of tables pass here.
 */
function keepPrepared(connection: SqliteConnection): void {
  const prepared = new LRUCache<string, object>({ max: PREPARED_MAX });
  const compile = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    if (CHANGES_TABLES.test(sql)) prepared.clear();
    if (sql.length > KEPT_LENGTH) return compile(sql);
    const kept = prepared.get(sql);
    if (kept !== undefined) return kept;
    const statement = compile(sql);
    if (typeof statement === 'object' && statement !== null) prepared.set(sql, statement);
    return statement;
  };
}

/**
 * Readers of one file do not wait for the writer (WAL), a writer waits for another process up to five seconds, and
 * references between rows hold.
 */
function prepare(
  connection: SqliteConnection,
  done: (error: Error | null, connection: SqliteConnection) => void,
): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('foreign_keys = ON');
  keepPrepared(connection);
  done(null, connection);
}

/**
 * Knex prints its warnings past the log. That a connection has ended is said by whatever needed one, and by ten connections of
 * the pool besides.
 */
const log = {
  warn: (message: unknown): void => {
    if (!String(message).startsWith('Connection Error')) process.emitWarning(String(message));
  },
};

export default {
  // The errors of both are without the values that were asked with: those are words of searches, and people's addresses.
  connection:
    database.client === 'sqlite'
      ? {
          client: 'sqlite',
          connection: { filename: database.file },
          useNullAsDefault: true,
          compileSqlOnError: false,
          pool: { afterCreate: prepare },
        }
      : {
          client: 'postgres',
          connection: { connectionString: database.url },
          compileSqlOnError: false,
          pool: { min: 0, max: 10 },
          log,
        },
};
