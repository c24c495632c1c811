import { mkdirSync } from 'node:fs';
import { build, canBuildSideBySide } from './build.mjs';
import { ensureEnvFile, resolveEnvironment, savedVariables } from './environment.mjs';
import { installPackages } from './install.mjs';
import { ensurePnpm } from './pnpm.mjs';

/** @typedef {import('./progress.mjs').Progress} Progress */
/** @typedef {import('./environment.mjs').Variables} Variables */

export const settingsStep = 'Settings';
export const packageSteps = ['Package manager', 'Packages'];
export const buildSteps = ['CMS build', 'Site build'];

/** What `strapi build` says once the server's code is complete. Where it should ever say it otherwise, we just wait longer. */
const beginsTheAdmin = /Building admin panel/;

/**
 * Makes sure that `.env` is there and complete, and so is the folder of state.
 *
 * @param {Progress} progress
 * @returns {Promise<Variables>} the settings to start with
 */
export async function prepareSettings(progress) {
  const outcomes = {
    created: 'wrote .env with secrets of its own',
    extended: 'added what is new to .env',
    kept: 'unchanged',
  };
  await progress.step(settingsStep, 'reading .env', async () => outcomes[ensureEnvFile()]);
  const environment = resolveEnvironment(savedVariables());
  // The database holds hashes of passwords, so the folder is its owner's alone.
  mkdirSync(environment['DATA_DIR'] ?? '', { recursive: true, mode: 0o700 });
  return environment;
}

/** Gets the package manager and the packages. @param {Progress} progress */
export async function preparePackages(progress) {
  await progress.step('Package manager', 'looking for pnpm', ensurePnpm);
  await progress.step('Packages', 'installing, a minute or two the first time', installPackages);
}

/**
 * Builds the CMS and the site where their sources changed, side by side where memory allows.
 *
 * @param {Progress} progress
 * @param {Variables} environment
 * @param {() => Promise<unknown>} [withServer] work that needs the CMS's server but not its admin, which takes longest to build
 */
export async function prepareBuilds(progress, environment, withServer = async () => {}) {
  const web = () => progress.step('Site build', 'building', (note) => build('web', environment, note));
  let sayBuilt = () => {};
  const serverBuilt = new Promise((settle) => (sayBuilt = () => settle(undefined)));
  const cms = progress.step('CMS build', 'building', (note) =>
    build('cms', environment, (line) => {
      if (beginsTheAdmin.test(line)) sayBuilt();
      note(line);
    }),
  );
  if (canBuildSideBySide()) {
    await Promise.all([cms, Promise.race([serverBuilt, cms]).then(withServer), web()]);
  } else {
    await cms;
    await withServer();
    await web();
  }
}
