/**
 * The one Jest configuration of the TypeScript sources: native ES modules, types stripped by swc. Members re-export it.
 *
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  // Here and in what builds on it: ends what hangs, and judges no speed. A busy machine takes five times as long.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.nuxt', '<rootDir>/.output'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript' },
          // `with { type: 'json' }` has to reach Node.
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
