import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { LocalServer } from '../src/local-server.ts';
import { startExampleApi } from './example-api.ts';
import { NODE_VERSIONS, nodesHere } from './nodes.ts';
import { exampleFiles } from './packed-examples.ts';
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
/** What takes long runs beside the rest: each is waited for by its own test. */
let typesAreWrong: Promise<string>;
let typesHold: Promise<unknown>;

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
  const files = { ...(await exampleFiles(api.baseURL)), 'typed.mts': TYPED, 'typed.cts': TYPED };
  for (const [name, code] of Object.entries(files)) await writeFile(join(consumer, name), code);

  typesAreWrong = runWell(process.execPath, [attw, tarball], work);
  const typed = Object.keys(files).filter((name) => /\.[cm]ts$/.test(name));
  typesHold = run(process.execPath, [tsc, '--noEmit', ...STRICTLY, ...typed], consumer);
  // Told by its test; until then it is no failure that nobody hears of.
  typesAreWrong.catch(() => undefined);
}, 120_000);

afterAll(async () => {
  await api.close();
  await rm(work, { recursive: true, force: true });
});

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
  await expect(typesAreWrong).resolves.toContain('No problems found');
}, 60_000);

const here = await nodesHere();

describe.each(NODE_VERSIONS)('Node %i', (version) => {
  const node = here.get(version);
  const ran = node === undefined ? test.skip : test;
  const where = node === undefined ? ' (skipped: this machine has no such Node; .ci/run fetches it)' : '';
  ran.each([
    ['imports', 'examples.mjs'],
    ['requires', 'examples.cjs'],
  ])(`%s the package, and every example of its README runs${where}`, async (_how, file) => {
    await expect(runWell(node ?? '', [file], consumer)).resolves.toMatch(/^all (\d+) examples ran$/m);
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

const STRICTLY = [
  ...[
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noUncheckedIndexedAccess',
    '--noPropertyAccessFromIndexSignature',
  ],
  ...['--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022', '--types', 'node', '--skipLibCheck'],
];

test('its types hold for both kinds of modules, and for every example of its README', async () => {
  await expect(typesHold).resolves.toEqual({ code: 0, printed: '' });
}, 60_000);
