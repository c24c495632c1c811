import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { root, toolsDir } from './paths.mjs';

/** The version that `packageManager` in package.json pins. */
export function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(packageManager).replace(/^pnpm@/, '');
}

const home = () => join(toolsDir, `pnpm-${pinnedPnpm()}`);

/**
 * pnpm's entry for runtimes; its native binary is put in place by an install script, which some machines do not allow.
 */
const entry = () => join(home(), 'node_modules/pnpm/bin/pnpm.mjs');

/**
 * Gets the pinned pnpm by npm, once, into the project's own folder: nothing is installed for the whole machine.
 *
 * @param {(line: string) => void} note
 * @returns {Promise<string>} how it went
 */
export async function ensurePnpm(note) {
  if (existsSync(entry())) return `pnpm ${pinnedPnpm()} is here`;
  await run({
    what: `Fetching pnpm ${pinnedPnpm()}`,
    command: 'npm',
    args: [
      'install',
      '--prefix',
      home(),
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=2',
      '--fetch-retry-mintimeout=1000',
      '--fetch-retry-maxtimeout=5000',
      `pnpm@${pinnedPnpm()}`,
    ],
    cwd: root,
    env: process.env,
    onLine: note,
  });
  return `fetched pnpm ${pinnedPnpm()}`;
}

/** @param {readonly string[]} args @returns {{ command: string, args: string[] }} how to run pnpm with them */
export const pnpm = (args) => ({ command: process.execPath, args: [entry(), ...args] });
