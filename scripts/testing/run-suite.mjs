import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../setup/children.mjs';
import { root } from '../setup/paths.mjs';
import { plain } from '../setup/plain-text.mjs';
import { node, withRuntime } from '../setup/runtime.mjs';
import { readCounts } from './counts.mjs';

/** @typedef {import('./suites.mjs').Suite} Suite */
/** @typedef {import('./counts.mjs').Counts} Counts */

/** Reports and what the runners said, for reading afterwards; ignored by git. */
const reportsDir = join(root, 'test-results');

/** Names this run to its suites, so that a later one can use what an earlier one has made, and nothing older. */
const RUN = randomUUID();

/**
 * How each runner is called, and where it writes what it counted.
 *
 * @type {Readonly<Record<Suite['runner'], (suite: Suite, report: string) => { args: string[], env: Record<string, string> }>>}
 */
const runners = {
  jest: ({ args = [] }, report) => ({
    args: [
      '--experimental-vm-modules',
      '--no-warnings=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    env: {},
  }),
  playwright: ({ folder, args = [] }, report) => ({
    args: [join(folder, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=line,json', ...args],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  }),
};

/**
 * Runs a suite to its end.
 *
 * @param {Suite} suite
 * @param {NodeJS.ProcessEnv} env what its needs found
 * @param {(line: string) => void} note
 * @returns {Promise<{ counts: Counts, said: string }>} `said`: everything that the runner printed
 */
export async function runSuite(suite, env, note) {
  const file = join(reportsDir, suite.name.replace(/\W+/g, '-').toLowerCase());
  mkdirSync(reportsDir, { recursive: true });
  rmSync(`${file}.json`, { force: true });

  const runner = runners[suite.runner](suite, `${file}.json`);
  /** @type {string[]} */
  const lines = [];
  const child = startChild({
    name: suite.name,
    command: node(),
    args: runner.args,
    cwd: suite.folder,
    env: withRuntime({ ...process.env, TEST_RUN: RUN, ...runner.env, ...suite.env, ...env }),
    onLine: (line) => {
      // With --json, Jest also prints its report as one line.
      if (line.startsWith('{"numFailedTestSuites"')) return;
      lines.push(line);
      note(line);
    },
  });
  const { code } = await child.ended;
  const said = lines.map(plain).join('\n');
  writeFileSync(`${file}.log`, said);
  return { counts: readCounts(suite.runner, `${file}.json`, code), said };
}
