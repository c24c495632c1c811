import preset from '../jest.preset.js';

/**
 * Each file of tests starts a CMS of its own, which is idle for half of the time: two files at a time fill two cores. The
 * build comes before all of them.
 *
 * @type {import('jest').Config}
 */
export default {
  ...preset,
  globalSetup: '<rootDir>/test/harness/begin-run.ts',
  globalTeardown: '<rootDir>/test/harness/newsroom-template.ts',
  // What needs Redis is a suite of its own: jest.redis.config.js.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/redis/'],
  maxWorkers: 2,
  testTimeout: 240_000,
};
