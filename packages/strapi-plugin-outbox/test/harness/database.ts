import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import type { Knex } from 'knex';

const SERVER = process.env['TEST_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/postgres';

/** Whether this run is on PostgreSQL; else it is on SQLite. */
export const onPostgres = process.env['TEST_DATABASE'] === 'postgres';

/** How a process reaches a database. */
export type DatabaseAddress = { readonly file: string } | { readonly url: string };

/** A database of a test's own. */
export interface TestDatabase {
  readonly address: DatabaseAddress;
  readonly knex: Knex;
  drop(): Promise<void>;
}

/** Opens a database as Strapi would. */
export function connect(address: DatabaseAddress): Knex {
  return 'file' in address
    ? knex({
        client: 'better-sqlite3',
        connection: { filename: address.file },
        useNullAsDefault: true,
        pool: {
          min: 1,
          max: 1,
          afterCreate: (
            connection: { pragma(text: string): void },
            done: (error: null, made: object) => void,
          ) => {
            connection.pragma('journal_mode = WAL');
            connection.pragma('busy_timeout = 5000');
            done(null, connection);
          },
        },
      })
    : knex({ client: 'pg', connection: address.url, pool: { min: 0, max: 10 } });
}

/** Makes an empty database: a SQLite file in a folder of its own, or on PostgreSQL where `TEST_DATABASE` says so. */
export async function createDatabase(): Promise<TestDatabase> {
  return onPostgres ? onServer() : inFolder();
}

async function inFolder(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  const address = { file: join(folder, 'test.sqlite') };
  const opened = connect(address);
  return {
    address,
    knex: opened,
    drop: async () => {
      await opened.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

async function onServer(): Promise<TestDatabase> {
  const name = `outbox_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  await tell(`create database ${name}`);
  const address = { url: url.href };
  const opened = connect(address);
  return {
    address,
    knex: opened,
    drop: async () => {
      await opened.destroy();
      await tell(`drop database ${name} with (force)`);
    },
  };
}

async function tell(statement: string): Promise<void> {
  const server = connect({ url: SERVER });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
}
