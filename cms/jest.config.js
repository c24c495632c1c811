import preset from '../jest.preset.js';

/**
 * Each file of tests starts a CMS of its own, so files run one after another; the first one waits for the build.
 *
 * @type {import('jest').Config}
 */
export default {
  ...preset,
  globalSetup: '<rootDir>/test/harness/build-server.ts',
  // What needs Redis is a suite of its own: jest.redis.config.js.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/redis/'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
