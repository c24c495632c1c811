import preset from '../jest.preset.js';

/**
 * The tests meet the site as it is built.
 *
 * @type {import('jest').Config}
 */
export default {
  ...preset,
  globalSetup: '<rootDir>/test/harness/built-site.ts',
  testTimeout: 30_000,
};
