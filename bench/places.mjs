/** Where the databases of a bench are: on SQLite in a folder, on PostgreSQL on a server, built once and kept where asked for. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { writeQuickDemo } from './quick-demo.mjs';
import { buildDatabase } from './scaled-database.mjs';

/**
 * @typedef {object} Place
 * @property {string} dataDir
 * @property {string | undefined} databaseUrl of PostgreSQL; undefined for SQLite in the folder
 */

/** @typedef {'SQLite' | 'PostgreSQL'} Engine */

const ANY_DATABASE = 'postgres';

/**
 * The engines to measure on, with the server of PostgreSQL.
 *
 * @param {string | undefined} asked `sqlite`, the address of a PostgreSQL server, or neither for SQLite and what is there
 * @returns {Promise<{ engine: Engine, server?: string }[]>}
 */
export async function enginesFor(asked) {
  if (asked === 'sqlite') return [{ engine: 'SQLite' }];
  if (asked !== undefined) return [{ engine: 'PostgreSQL', server: asked }];
  const server = process.env['TEST_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/postgres';
  const answers = await onServer(server, 'select 1').then(
    () => true,
    () => false,
  );
  return [
    { engine: 'SQLite' },
    ...(answers ? [{ engine: /** @type {const} */ ('PostgreSQL'), server }] : []),
  ];
}

/**
 * Opens a set of places, whose databases differ in nothing but the number of articles.
 *
 * @param {{ server?: string, keep: string | undefined, quick: boolean }} how `keep`: a folder in which they stay for the next
 *   run; `quick`: with a few documents instead of the demo
 */
export async function openPlaces({ server, keep, quick }) {
  const folder = keep === undefined ? await mkdtemp(join(tmpdir(), 'wellspring-bench-')) : resolve(keep);
  await mkdir(folder, { recursive: true });
  const demo = quick ? join(folder, 'demo') : undefined;
  if (demo !== undefined) await writeQuickDemo(demo);
  // Kept databases are found by the name of the folder; others belong to this process alone.
  const prefix = `wellspring_bench_${keep === undefined ? process.pid : nameOf(folder)}`;
  /** @type {string[]} */
  const databases = [];

  /** @param {number} articles @returns {Promise<Place>} */
  async function place(articles) {
    const dataDir = join(folder, `${server === undefined ? 'sqlite' : 'postgres'}-${articles}`);
    const name = `${prefix}_${articles}`;
    const databaseUrl = server === undefined ? undefined : addressOf(server, name);
    databases.push(name);
    if (existsSync(join(dataDir, 'complete'))) return { dataDir, databaseUrl };
    const base = articles === 0 ? undefined : await place(0);
    if (server !== undefined) {
      await onServer(server, `drop database if exists ${name} with (force)`);
      await onServer(
        server,
        `create database ${name} template ${base === undefined ? 'template1' : `${prefix}_0`}`,
      );
    }
    // What a build that was cut short left behind is no beginning, and a copy is not complete because its origin is.
    await rm(dataDir, { recursive: true, force: true });
    if (base !== undefined) await cp(base.dataDir, dataDir, { recursive: true });
    await rm(join(dataDir, 'complete'), { force: true });
    await buildDatabase({
      dataDir,
      articles,
      // A copy has the demo already.
      hasDemo: base !== undefined,
      ...(demo === undefined ? {} : { demo }),
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    await writeFile(join(dataDir, 'complete'), '');
    return { dataDir, databaseUrl };
  }

  return {
    /** The place of a database of the demo and so many articles; built where it is not there. */
    place,
    /** Removes all that need not be kept. */
    close: async () => {
      if (keep !== undefined) return;
      if (server !== undefined)
        for (const name of databases) await onServer(server, `drop database if exists ${name} with (force)`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} server @param {string} name */
function addressOf(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** @param {string} folder */
function nameOf(folder) {
  return folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(-30);
}

/** @param {string} server @param {string} statement */
async function onServer(server, statement) {
  const url = new URL(server);
  if (url.pathname.length < 2) url.pathname = `/${ANY_DATABASE}`;
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
