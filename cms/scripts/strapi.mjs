import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const appDir = join(dirname(fileURLToPath(import.meta.url)), '..');
const distDir = join(appDir, 'dist');

/** A failure that its message explains to whoever ran the script. */
class Refusal extends Error {
  name = 'Refusal';
}

/**
 * Runs something in the built CMS, without listening to anyone, and sets the exit code. What goes wrong is told by its
 * message where that is meant for people, else with its stack.
 *
 * @param {(strapi: import('@strapi/strapi').Core.Strapi, built: (module: string) => any) => Promise<void>} run
 *   `built` gives a module of the CMS as it was built, by its path in `src` without extension
 */
export async function inStrapi(run) {
  try {
    if (!existsSync(join(distDir, 'src/index.js'))) {
      throw new Refusal(
        'The CMS is not built yet. `pnpm start` builds it, and so does `pnpm build` in cms/.',
      );
    }
    // Settings, uploads and the seed are looked up from the CMS's folder.
    process.chdir(appDir);
    await runAndDestroy(run);
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
  }
}

/** @param {Parameters<typeof inStrapi>[0]} run */
async function runAndDestroy(run) {
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir });
  strapi.log.level = 'warn';
  try {
    await strapi.load();
    await run(strapi, (module) => require(join(distDir, 'src', `${module}.js`)));
    await databaseIsIdle(strapi);
  } finally {
    await strapi.destroy();
  }
}

/**
 * After a write, Strapi reads the entry once more for its event, and nobody waits for that; closing the database under it
 * would end the process with an error.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 */
async function databaseIsIdle(strapi) {
  const { pool } = strapi.db.connection.client;
  // Between the statements of one read the connection is free for a moment.
  for (let idle = 0; idle < 5;) {
    await setTimeout(10);
    idle = pool.numUsed() + pool.numPendingAcquires() === 0 ? idle + 1 : 0;
  }
}

/** @param {unknown} error @returns {string} */
function explain(error) {
  if (!(error instanceof Error)) return String(error);
  if (isBusy(error))
    return 'The database is in use by a running CMS. Stop it, run this again, and start it after that.';
  const isForPeople = ['Refusal', 'SeedError', 'SettingsError', 'LoadError'].includes(error.name);
  return isForPeople ? error.message : (error.stack ?? error.message);
}

/** @param {Error} error */
function isBusy(error) {
  return 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
