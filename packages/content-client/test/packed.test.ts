import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { LocalServer } from '../src/local-server.ts';
import { startExampleApi } from './example-api.ts';
import { run } from './run.ts';

const folder = join(import.meta.dirname, '..');
const modules = join(folder, 'node_modules');
const tsdown = join(modules, 'tsdown/dist/run.mjs');
const tsc = join(modules, 'typescript/bin/tsc');
const attw = join(modules, '@arethetypeswrong/cli/dist/index.js');

let api: LocalServer;
let work: string;
let tarball: string;
/** A project outside the workspace that has the package from its tarball, and its dependencies from this machine. */
let consumer: string;

/** Runs a program that has to end well. */
async function runWell(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, printed } = await run(program, args, cwd);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${printed}`);
  return printed;
}

beforeAll(async () => {
  api = await startExampleApi();
  work = await mkdtemp(join(tmpdir(), 'wellspring-client-'));
  const built = join(work, 'built');
  await runWell(process.execPath, [tsdown, '--out-dir', built], folder);
  await runWell('npm', ['pack', '--offline', '--ignore-scripts', '--pack-destination', work], built);
  tarball = (await readdir(work)).find((name) => name.endsWith('.tgz')) ?? 'none';

  consumer = join(work, 'consumer');
  const installed = join(consumer, 'node_modules/@wellspring/content-client');
  await mkdir(installed, { recursive: true });
  await runWell('tar', ['-xzf', join(work, tarball), '--strip-components=1', '-C', installed], work);
  for (const name of ['axios', 'zod', '@types'])
    await symlink(join(modules, name), join(consumer, 'node_modules', name), 'dir');
}, 120_000);

afterAll(async () => {
  await api.close();
  await rm(work, { recursive: true, force: true });
});

/** Every Node on this machine that the package is for: the one of this workspace, and others on the PATH. */
const nodes = [
  process.execPath,
  ...(process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'node')),
].filter((path) => existsSync(path));
const differentNodes = [...new Set(nodes.map((path) => realpathSync(path)))];

test('it holds the build, its description, the README and the licence, and nothing of the workspace', async () => {
  const installed = join(consumer, 'node_modules/@wellspring/content-client');
  await expect(readdir(installed)).resolves.toEqual([
    'LICENSE',
    'README.md',
    'index.cjs',
    'index.d.cts',
    'index.d.mts',
    'index.mjs',
    'package.json',
  ]);
  const description: unknown = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  expect(description).not.toHaveProperty('private');
  expect(JSON.stringify(description)).not.toMatch(/workspace:|catalog:|\.\/src/);
  for (const name of ['index.cjs', 'index.mjs', 'index.d.cts', 'index.d.mts']) {
    const code = await readFile(join(installed, name), 'utf8');
    expect(code).not.toMatch(/(from|require\() ?["']@wellspring/);
  }
});

test('publint finds nothing', async () => {
  const installed = join(consumer, 'node_modules/@wellspring/content-client');
  const description = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  const { messages } = await publint({ pkgDir: installed, level: 'suggestion', strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, description))).toEqual([]);
});

test('are the types wrong? In no way of resolving them', async () => {
  await expect(runWell(process.execPath, [attw, tarball], work)).resolves.toContain('No problems found');
}, 60_000);

const USE = `
const content = createContentClient({ baseURL: process.argv[2] });
content.articles.get('rueckenschmerzen-lindern', { locale: 'de' })
  .then(({ data }) => console.log(data.title))
  .then(() => content.articles.get('no-such-article'))
  .catch((error) => console.log(error instanceof ContentNotFound, error.code))
  .finally(() => content.close());
`;

describe.each(differentNodes)('in a plain process of %s', (node) => {
  test.each([
    [
      'import',
      'use.mjs',
      `import { ContentNotFound, createContentClient } from '@wellspring/content-client';`,
    ],
    [
      'require',
      'use.cjs',
      `const { ContentNotFound, createContentClient } = require('@wellspring/content-client');`,
    ],
  ])('%s gives a client that works', async (_how, file, first) => {
    await writeFile(join(consumer, file), first + USE);
    await expect(runWell(node, [file, api.baseURL], consumer)).resolves.toBe(
      `${articleAnswerIn('de').data.title}\ntrue not-found\n`,
    );
  });
});

const TYPED = `
import { ContentNotFound, createContentClient, type Article, type ContentClient } from '@wellspring/content-client';

const content: ContentClient = createContentClient({ baseURL: 'http://127.0.0.1:1337' });

export async function titles(): Promise<string[]> {
  const found: string[] = [];
  for await (const { title, ranges } of content.search.all({ q: 'back', kind: 'article' }))
    found.push(title.slice(ranges[0]?.start ?? 0));
  const article: Article = (await content.articles.get('back-pain', { locale: 'ja' })).data;
  return [...found, article.title];
}
export const alternatesOf = (error: unknown): string[] =>
  error instanceof ContentNotFound ? error.alternates.map(({ path }) => path) : [];
// @ts-expect-error there is no such locale
export const wrong = () => content.home.get({ locale: 'xx' });
// @ts-expect-error a search needs its words
export const empty = () => content.search.list({});
`;

test('its types hold for both kinds of modules', async () => {
  await writeFile(join(consumer, 'typed.mts'), TYPED);
  await writeFile(join(consumer, 'typed.cts'), TYPED);
  const strictly = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2022',
    '--types',
    'node',
  ];
  const { code, printed } = await run(
    process.execPath,
    [tsc, '--noEmit', ...strictly, 'typed.mts', 'typed.cts'],
    consumer,
  );
  expect({ code, printed }).toEqual({ code: 0, printed: '' });
}, 60_000);
