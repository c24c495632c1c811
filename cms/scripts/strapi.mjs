import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const appDir = join(dirname(fileURLToPath(import.meta.url)), '..');
const distDir = join(appDir, 'dist');

/** A failure that its message explains to whoever ran the script. */
class Refusal extends Error {
  name = 'Refusal';
}

/**
 * Starts the built CMS, as `strapi start` does but without Strapi's command line, which loads what only its other commands need: a
 * tenth of a start. What keeps it from starting ends the process with code 1.
 */
export function serve() {
  try {
    void createBuilt().start();
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
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
    const strapi = createBuilt();
    strapi.log.level = 'warn';
    try {
      await strapi.load();
      await run(strapi, (module) => require(join(distDir, 'src', `${module}.js`)));
    } finally {
      await strapi.destroy();
    }
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
  }
}

/** @returns {import('@strapi/strapi').Core.Strapi} */
function createBuilt() {
  if (!existsSync(join(distDir, 'src/index.js'))) {
    throw new Refusal('The CMS is not built yet. `pnpm start` builds it, and so does `pnpm build` in cms/.');
  }
  // Settings, uploads and the seed are looked up from the CMS's folder.
  process.chdir(appDir);
  const { createStrapi } = require('@strapi/strapi');
  return createStrapi({ appDir, distDir });
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
