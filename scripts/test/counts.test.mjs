import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWords, readCounts, sum } from '../testing/counts.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/** @param {unknown} report @returns {string} path of it */
function reported(report) {
  const path = join(temporaryFolder(), 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const jest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('what Jest reports', () => {
  test.each([
    [jest, 0, { passed: 3, failed: 0, skipped: 0 }],
    [{ ...jest, numFailedTests: 1, numPendingTests: 2 }, 1, { passed: 3, failed: 1, skipped: 2 }],
    [{ ...jest, numRuntimeErrorTestSuites: 2 }, 1, { passed: 3, failed: 2, skipped: 0 }],
    [jest, 1, { passed: 3, failed: 1, skipped: 0 }],
    [{ ...jest, numPassedTests: 0 }, 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('%j with exit code %d', (report, code, counts) => {
    expect(readCounts('jest', reported(report), code)).toEqual(counts);
  });
});

describe('what Playwright reports', () => {
  test.each([
    [playwright, 0, { passed: 4, failed: 0, skipped: 0 }],
    [
      { ...playwright, stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 1 } },
      1,
      { passed: 1, failed: 2, skipped: 1 },
    ],
    [{ ...playwright, errors: [{ message: 'no server' }] }, 1, { passed: 4, failed: 1, skipped: 0 }],
  ])('%j with exit code %d', (report, code, counts) => {
    expect(readCounts('playwright', reported(report), code)).toEqual(counts);
  });
});

test('a runner that wrote no report has failed', () => {
  expect(readCounts('jest', join(temporaryFolder(), 'none.json'), null)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});

test('the last line adds up, and mentions what was skipped only where something was', () => {
  const all = [
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 1 },
  ];
  expect(inWords(sum(all))).toBe('5 passed, 1 failed, 1 skipped');
  expect(inWords(sum(all.slice(0, 1)))).toBe('2 passed, 0 failed');
});
