import { beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { walls } from '../lint/walls.mjs';
import { root } from '../setup/paths.mjs';

/** @type {ESLint} */
let eslint;
beforeAll(() => {
  eslint = new ESLint({ cwd: root });
});

/**
 * @param {string} path where the code would stand; nothing is written
 * @param {string} code
 * @returns {Promise<string[]>} what lint says
 */
async function lint(path, code) {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return result?.messages.map(({ message }) => message) ?? [];
}

/** @param {string} name of a wall */
const reasonOf = (name) => walls.find((wall) => wall.name === name)?.because;

/** Wall, file, what it may not import. */
const stopped = /** @type {const} */ ([
  ['rich-text stands alone', 'packages/rich-text/src/parse.ts', 'zod'],
  ['rich-text stands alone', 'packages/rich-text/src/parse.ts', 'node:fs'],
  ['rich-text stands alone', 'packages/rich-text/src/parse.ts', '@wellspring/content-model'],
  ['content-model knows only rich-text', 'packages/content-model/src/locales.ts', 'vue'],
  ['content-model knows only rich-text', 'packages/content-model/src/locales.ts', 'node:process'],
  [
    'translation knows only rich-text and content-model',
    'packages/translation/src/segments.ts',
    '@strapi/strapi',
  ],
  ['preview-links knows only content-model', 'packages/preview-links/src/make-link.ts', 'node:fs'],
  ['preview-links knows only content-model', 'packages/preview-links/src/make-link.ts', 'axios'],
  [
    'content-client knows only content-model',
    'packages/content-client/src/client.ts',
    '@wellspring/rich-text',
  ],
  [
    'observability knows no application',
    'packages/observability/src/metrics.ts',
    '@wellspring/content-model',
  ],
  ['observability knows no application', 'packages/observability/src/metrics.ts', 'h3'],
  ['prom-client lives in observability', 'cms/src/metrics/serve.ts', 'prom-client'],
  ['prom-client lives in observability', 'web/server/metrics/metrics.ts', 'prom-client'],
  ['axios lives in content-client', 'web/server/content/articles.ts', 'axios'],
  ['axios lives in content-client', 'cms/src/pictures/fetch.ts', 'axios'],
  [
    'plugins know no article',
    'packages/strapi-plugin-outbox/server/src/index.ts',
    '@wellspring/content-model',
  ],
  ['packages know no app', 'packages/content-client/src/client.ts', '../../../cms/src/index.ts'],
  ['packages know no app', 'packages/strapi-plugin-outbox/server/src/index.ts', '@wellspring/cms'],
  ['the CMS does not know the site', 'cms/src/index.ts', '../../web/shared/paths.ts'],
  ['the CMS does not know the site', 'cms/src/index.ts', '@wellspring/content-client'],
  ['the site does not know the CMS', 'web/server/content/articles.ts', '../../../cms/src/editions/kinds.ts'],
  ['the site does not know the CMS', 'web/server/content/articles.ts', '@strapi/client'],
  ['the content API reaches no draft', 'cms/src/editions/read/one.ts', '../preview/draft.ts'],
  ['the content API reaches no draft', 'cms/src/editions/read/list.ts', '../rows.ts'],
  [
    'the content API reaches no draft',
    'cms/src/api/delivery/controllers/delivery.ts',
    '../../../preview/routes.ts',
  ],
  ['journeys and benchmarks speak HTTP', 'e2e/journeys/publish.spec.ts', '../../cms/src/index.ts'],
  ['journeys and benchmarks speak HTTP', 'bench/page.mjs', '../web/server/environment.ts'],
  ['pages do not know the server', 'web/app/pages/index.vue', '~~/server/environment'],
  ['pages do not know the server', 'web/app/composables/page.ts', '../../server/content/articles.ts'],
  ['the server does not know pages', 'web/server/routes/healthz.ts', '~/composables/page'],
  ['shared knows neither side', 'web/shared/paths.ts', '../server/environment.ts'],
  ['shared knows neither side', 'web/shared/paths.ts', 'node:fs'],
  ['one caller of the client', 'web/app/composables/page.ts', '@wellspring/content-client'],
  ['one caller of the client', 'web/server/routes/healthz.ts', '@wellspring/content-client'],
  [
    'the page cache does not know what it keeps',
    'web/server/page-cache/kept-pages.ts',
    '../content/article-page.ts',
  ],
  ['raw connections have one home', 'cms/src/editions/publish-edition.ts', 'knex'],
  ['raw connections have one home', 'cms/src/editions/publish-edition.ts', 'pg'],
  [
    'raw connections of the outbox have one home',
    'packages/strapi-plugin-outbox/server/src/database/events.ts',
    'knex',
  ],
  ['raw connections of the outbox have one home', 'packages/strapi-plugin-outbox/server/src/index.ts', 'pg'],
  [
    'what the outbox delivers with is used for that alone',
    'packages/strapi-plugin-outbox/server/src/subscribers/address.ts',
    'node:http',
  ],
  [
    'what the outbox delivers with is used for that alone',
    'packages/strapi-plugin-outbox/server/src/record/describe.ts',
    'standardwebhooks',
  ],
  ['browsers are driven in e2e', 'web/test/page.test.ts', '@playwright/test'],
]);

/** File, what it may import. */
const free = /** @type {const} */ ([
  ['packages/rich-text/src/parse.ts', './headings.ts'],
  ['packages/rich-text/src/parse.test.ts', '@jest/globals'],
  ['packages/content-model/src/locales.ts', '@wellspring/rich-text'],
  ['packages/content-client/src/client.ts', 'axios'],
  ['packages/content-client/src/client.ts', '@wellspring/content-model'],
  ['packages/observability/src/metrics.ts', 'prom-client'],
  ['cms/src/index.ts', '@wellspring/observability'],
  ['cms/src/index.ts', '@wellspring/rich-text'],
  ['cms/src/editions/announce.ts', '@wellspring/strapi-plugin-outbox'],
  ['packages/strapi-plugin-outbox/server/src/follow/follow-postgres.ts', 'pg'],
  ['packages/strapi-plugin-outbox/server/src/deliver/post.ts', 'node:https'],
  ['cms/src/database/tables.ts', 'knex'],
  ['web/server/content/articles.ts', '@wellspring/content-client'],
  ['web/app/composables/page.ts', '#shared/paths'],
  ['web/server/routes/healthz.ts', '../../shared/paths.ts'],
  ['web/server/page-cache/page-cache.ts', '../content/newest-event.ts'],
  ['e2e/journeys/publish.spec.ts', '@playwright/test'],
  ['e2e/journeys/publish.spec.ts', '@wellspring/content-model/examples'],
]);

/** @param {string} path @param {string} code as it stands in that kind of file */
const inFile = (path, code) =>
  path.endsWith('.vue') ? `<script setup lang="ts">\n${code}\n</script>\n` : `${code}\n`;

test('every wall is tried', () => {
  expect([...new Set(stopped.map(([name]) => name))].sort()).toEqual(walls.map(({ name }) => name).sort());
});

test.each(stopped)('%s: %s may not import %s', async (name, path, specifier) => {
  expect(await lint(path, inFile(path, `import * as it from '${specifier}';\nit.go();`))).toContain(
    reasonOf(name),
  );
});

test.each(free)('%s may import %s', async (path, specifier) => {
  const said = await lint(path, inFile(path, `import * as it from '${specifier}';\nit.go();`));
  expect(said.filter((message) => walls.some(({ because }) => because === message))).toEqual([]);
});

test.each([
  ["await import('axios');"],
  ["export { get } from 'axios';"],
  ["export * from 'axios';"],
  ["import type { AxiosInstance } from 'axios';\nexport type It = AxiosInstance;"],
])('no way round: %s', async (code) => {
  expect(await lint('web/server/content/articles.ts', code)).toContain(
    reasonOf('axios lives in content-client'),
  );
});

test('types of a database driver are free: they leave nothing behind', async () => {
  const code = "import type { Knex } from 'knex';\nexport type Handle = Knex;\n";
  expect(await lint('cms/src/editions/rows.ts', code)).toEqual([]);
});

describe('rules of the house', () => {
  const path = 'cms/src/editions/rows.ts';

  test.each([
    [
      'a raw connection',
      path,
      'export const rows = (strapi: { db: { connection: unknown } }) => strapi.db.connection;',
      /Raw connections live only in/,
    ],
    ['any', path, 'export const read = (row: any) => row;', /Unexpected any/],
    [
      'a double assertion',
      path,
      'export const read = (row: unknown) => row as unknown as string;',
      /double assertion/,
    ],
    [
      'a non-null assertion',
      path,
      'export const read = (row?: string) => row!.length;',
      /non-null assertion/,
    ],
    [
      'a silenced type error',
      path,
      '// @ts-expect-error it works\nexport const read: string = 1;',
      /@ts-expect-error/,
    ],
    ['an enum', path, 'export enum Kind { Article }', /erasable/],
    [
      'a parameter property',
      path,
      'export class Row {\n  constructor(readonly id: string) {}\n}',
      /erasable/,
    ],
    ['an empty file name', 'cms/src/editions/utils.ts', 'export const one = 1;', /"utils" does not say/],
    ['an empty function name', path, 'export function rowHelper() {}', /"rowHelper" does not say/],
    ['printing', path, "console.log('here');", /Unexpected console/],
    [
      'the environment in a package',
      'packages/content-model/src/locales.ts',
      "export const mode = process.env['MODE'];",
      /knows no environment/,
    ],
    [
      'an auto-imported name on the server',
      'web/server/routes/healthz.ts',
      'export default defineEventHandler(() => "ok");',
      /'defineEventHandler' is not defined/,
    ],
    ['a file past 300 lines', path, 'export {};\n'.repeat(301), /File has too many lines/],
  ])('%s is refused', async (_what, file, code, message) => {
    expect(await lint(file, `${code}\n`)).toContainEqual(expect.stringMatching(message));
  });

  test('the folder of raw connections has them', async () => {
    const code =
      'export const connectionOf = (strapi: { db: { connection: unknown } }) => strapi.db.connection;\n';
    expect(await lint('cms/src/database/rows.ts', code)).toEqual([]);
  });
});
