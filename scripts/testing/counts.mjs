import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {readonly Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @param {Counts} counts @returns {string} such as `12 passed, 0 failed, 1 skipped` */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * What a runner wrote about its tests. A file that could not be run at all counts as one failed test.
 *
 * @type {Readonly<Record<import('./suites.mjs').Suite['runner'], (report: any) => Counts>>}
 */
const readers = {
  jest: (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  playwright: ({ stats, errors }) => ({
    passed: stats.expected,
    // A test that passes at the second try hides a race: it has failed.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }),
};

/**
 * @param {import('./suites.mjs').Suite['runner']} runner
 * @param {string} path of its JSON report
 * @param {number | null} exitCode of the runner
 * @returns {Counts} a runner that failed has at least one failed test, whatever it reports
 */
export function readCounts(runner, path, exitCode) {
  const counts = readReport(runner, path);
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (exitCode !== 0 || isEmpty) ? { ...counts, failed: 1 } : counts;
}

/** @param {import('./suites.mjs').Suite['runner']} runner @param {string} path @returns {Counts} */
function readReport(runner, path) {
  try {
    return readers[runner](JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
