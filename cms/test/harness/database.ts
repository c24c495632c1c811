import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
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
  /** Closes the connection; the database stays. */
  leave(): Promise<void>;
  drop(): Promise<void>;
}

/** Makes an empty database: a SQLite file in the folder, or a fresh PostgreSQL database where `TEST_DATABASE` says so. */
export async function createDatabase(dataDir: string): Promise<TestDatabase> {
  await mkdir(dataDir, { recursive: true });
  return process.env['TEST_DATABASE'] === 'postgres' ? createPostgres('template1') : sqliteIn(dataDir);
}

/**
 * Copies a database that nobody uses.
 *
 * @param dataDir where the file of SQLite has been copied to already
 * @param url of the PostgreSQL database; empty for SQLite
 */
export async function copyDatabase(dataDir: string, url: string): Promise<TestDatabase> {
  return url === '' ? sqliteIn(dataDir) : createPostgres(nameIn(url));
}

/** Removes a PostgreSQL database; a file of SQLite goes with its folder. */
export async function dropDatabase(url: string): Promise<void> {
  if (url !== '') await onServer(`drop database ${nameIn(url)} with (force)`);
}

function sqliteIn(dataDir: string): TestDatabase {
  const filename = join(dataDir, 'cms.sqlite');
  const tables = knex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
  const leave = () => tables.destroy();
  return { url: '', tables, leave, drop: leave };
}

async function createPostgres(template: string): Promise<TestDatabase> {
  const name = `wellspring_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  await onServer(`create database ${name} template ${template}`);
  // It is thrown away: nothing has to outlive a crash of the server, and waiting for its disk is a good part of a run.
  await onServer(`alter database ${name} set synchronous_commit = off`);
  const tables = knex({ client: 'pg', connection: url.href, pool: { min: 0, max: 2 } });
  const leave = () => tables.destroy();
  return {
    url: url.href,
    tables,
    leave,
    drop: async () => {
      await leave();
      await dropDatabase(url.href);
    },
  };
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function onServer(statement: string): Promise<void> {
  const server = knex({ client: 'pg', connection: SERVER, pool: { min: 0, max: 1 } });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
}
