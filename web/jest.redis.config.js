import preset from './jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...preset,
  testPathIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/test/redis/*.test.ts'],
};
