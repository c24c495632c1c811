import js from '@eslint/js';
import pluginVue from 'eslint-plugin-vue';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { nameRule } from './scripts/lint/name-rule.mjs';
import { wallRule } from './scripts/lint/wall-rule.mjs';

const doubleAssertion = {
  selector: 'TSAsExpression > TSAsExpression',
  message: 'A double assertion silences the type checker: parse the value with a schema instead.',
};
const notErasable = {
  selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"], TSParameterProperty',
  message:
    'Sources run with their types stripped, so only erasable TypeScript is possible: use a union or a plain object.',
};
const rawConnection = {
  selector: 'MemberExpression[property.name=/^(connection|getConnection)$/][object.property.name="db"]',
  message:
    'Raw connections live only in the folder “database” of the CMS and of the outbox: elsewhere a plain query inside a transaction deadlocks on SQLite’s single connection.',
};

export default tseslint.config(
  {
    name: 'generated',
    ignores: [
      '**/{node_modules,dist,build,coverage,data,.nuxt,.output,.data,.strapi,.cache,test-results,playwright-report}/',
      'cms/types/generated/',
      'cms/public/',
      'web/public/',
      'e2e/artifacts/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strict,
  pluginVue.configs['flat/recommended'],
  {
    name: 'everywhere',
    plugins: { wellspring: { rules: { walls: wallRule, names: nameRule } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: globals.node },
    rules: {
      'wellspring/walls': 'error',
      'wellspring/names': 'error',
      'max-lines': ['error', 300],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', doubleAssertion, notErasable],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, minimumDescriptionLength: 0 },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'nothing prints past the logger',
    files: ['packages/*/src/**', 'packages/*/{server,admin}/src/**', 'cms/src/**', 'cms/config/**'],
    rules: { 'no-console': 'error' },
  },
  {
    name: 'packages know no environment',
    files: ['packages/{rich-text,content-model,translation}/src/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'fetch', 'window', 'document'].map((name) => ({
          name,
          message:
            'This package knows no environment, so that it gives the same answer in the CMS, on the site and in a test.',
        })),
      ],
    },
  },
  {
    name: 'raw connections have one home',
    files: ['cms/src/**', 'packages/strapi-plugin-outbox/server/src/**'],
    ignores: ['cms/src/database/**', 'packages/strapi-plugin-outbox/server/src/database/**'],
    rules: { 'no-restricted-syntax': ['error', doubleAssertion, notErasable, rawConnection] },
  },
  {
    name: 'names are imported explicitly on the server',
    files: ['web/server/**/*.ts', 'web/shared/**/*.ts'],
    // Auto-imported names come from nowhere that a reader can see; here they are undefined.
    languageOptions: { parserOptions: { lib: ['es2023', 'dom'] } },
    rules: { 'no-undef': 'error' },
  },
  {
    name: 'components',
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser }, globals: globals.browser },
    rules: {
      // Vue files of the site have auto-imports; vue-tsc knows them, ESLint does not.
      'no-undef': 'off',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // How lines break is Prettier's business.
      'vue/html-indent': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    name: 'what runs in a browser',
    files: ['web/app/**', 'cms/src/admin/**', 'packages/*/admin/src/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'TypeScript knows its names',
    files: ['**/*.{ts,tsx,mts}'],
    ignores: ['web/server/**', 'web/shared/**'],
    rules: { 'no-undef': 'off' },
  },
  {
    name: 'what has to be CommonJS, or readable by any Node',
    files: ['scripts/setup/node-version.mjs'],
    rules: { 'no-var': 'off' },
  },
);
