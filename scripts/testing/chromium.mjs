import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../setup/paths.mjs';
import { node } from '../setup/runtime.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<string[]>} where Playwright would keep its own browser, there or not */
async function ofPlaywright() {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  try {
    const { stdout } = await promisify(execFile)(node(), ['--eval', script], { cwd: join(root, 'e2e') });
    return [stdout.trim()];
  } catch {
    return [];
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} path of an installed Chrome or Chromium, else of Playwright's own
 */
export async function findChromium(env) {
  if (env['CHROMIUM_PATH']) return isExecutable(env['CHROMIUM_PATH']) ? env['CHROMIUM_PATH'] : null;
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)];
  const installed = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...installed, ...applications, ...(await ofPlaywright())].find(isExecutable) ?? null;
}

/** @type {import('./suites.mjs').Need} */
export const chromium = {
  find: async (env) => {
    const path = await findChromium(env);
    return path === null ? null : { CHROMIUM_PATH: path };
  },
  missing: 'there is no Chrome or Chromium',
  command: '(cd e2e && npx playwright install --with-deps chromium)',
};
