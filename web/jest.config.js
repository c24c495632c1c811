import preset from '../jest.preset.js';

/**
 * The tests meet the site as it is built. Each file starts a site of its own: two files at a time fill two cores.
 *
 * @type {import('jest').Config}
 */
export default {
  ...preset,
  globalSetup: '<rootDir>/test/harness/built-site.ts',
  // What needs Redis is a suite of its own: jest.redis.config.js.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/redis/'],
  maxWorkers: 2,
  testTimeout: 120_000,
};
