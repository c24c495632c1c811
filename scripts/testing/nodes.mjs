import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../setup/command.mjs';
import { runToExit } from '../setup/lifecycle.mjs';
import { toolsDir } from '../setup/paths.mjs';

/**
 * The versions of Node that the content client is for, apart from the one that this project pins. Fetched for CI, so that
 * its package is run on each of them (packages/content-client/test/packed.test.ts); elsewhere those are run that are there.
 */
const versions = ['20.20.2', '22.23.3', '26.10.0'];

await runToExit(async () => {
  for (const version of versions) await fetchNode(version);
  return 0;
});

/** @param {string} version put into a folder of its own, once; not where this runs on one like it */
async function fetchNode(version) {
  const home = join(toolsDir, 'nodes', version);
  const isHere = majorOf(version) === majorOf(process.versions.node);
  if (isHere || existsSync(join(home, 'node_modules/node/bin/node'))) return;
  mkdirSync(home, { recursive: true });
  await run({
    what: `Fetching Node ${version}`,
    command: 'npm',
    args: ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `node@${version}`],
    cwd: home,
    env: process.env,
  });
  console.log(`Fetched Node ${version}.`);
}

/** @param {string} version */
function majorOf(version) {
  return version.split('.', 1)[0];
}
