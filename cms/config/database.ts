import { currentSettings } from '../src/environment/index.ts';

const { database } = currentSettings();

/** The part of a better-sqlite3 connection that is used here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
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
  done(null, connection);
}

export default {
  connection:
    database.client === 'sqlite'
      ? {
          client: 'sqlite',
          connection: { filename: database.file },
          useNullAsDefault: true,
          pool: { afterCreate: prepare },
        }
      : {
          client: 'postgres',
          connection: { connectionString: database.url },
          pool: { min: 0, max: 10 },
        },
};
