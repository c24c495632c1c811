/**
 * The bootstrap is plain JavaScript: nothing is transformed.
 *
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  transform: {},
  testMatch: ['<rootDir>/test/**/*.test.mjs'],
};
