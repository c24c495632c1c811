import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import knex from 'knex';
import type { Knex } from 'knex';

const SERVER = process.env['TEST_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/postgres';

/** A database of its own for one CMS. */
export interface TestDatabase {
  /** `DATABASE_URL` of the CMS; empty for SQLite in its folder. */
  readonly url: string;
  /** A connection behind the CMS's back: to look at tables that no answer shows, or to damage them. */
  readonly tables: Knex;
  drop(): Promise<void>;
}

/** Makes a database: a SQLite file in the folder, or a fresh PostgreSQL database where `TEST_DATABASE` says so. */
export async function createDatabase(dataDir: string): Promise<TestDatabase> {
  return process.env['TEST_DATABASE'] === 'postgres' ? createPostgres() : sqliteIn(dataDir);
}

function sqliteIn(dataDir: string): TestDatabase {
  const filename = join(dataDir, 'cms.sqlite');
  const tables = knex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
  return { url: '', tables, drop: () => tables.destroy() };
}

async function createPostgres(): Promise<TestDatabase> {
  const name = `wellspring_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  await onServer(`create database ${name}`);
  const tables = knex({ client: 'pg', connection: url.href, pool: { min: 0, max: 2 } });
  return {
    url: url.href,
    tables,
    drop: async () => {
      await tables.destroy();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const server = knex({ client: 'pg', connection: SERVER, pool: { min: 0, max: 1 } });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
}
