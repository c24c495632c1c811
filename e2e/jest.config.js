import preset from '../jest.preset.js';

/**
 * The faults. Two files at a time: each starts a product of its own, and mostly waits for it.
 *
 * @type {import('jest').Config}
 */
export default {
  ...preset,
  testMatch: ['<rootDir>/faults/*.test.ts'],
  globalSetup: '<rootDir>/faults/harness/begin-run.ts',
  maxWorkers: 2,
  testTimeout: 240_000,
};
