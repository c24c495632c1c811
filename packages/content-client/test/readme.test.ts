import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContentClient } from '../src/index.ts';
import type { LocalServer } from '../src/local-server.ts';
import { startExampleApi } from './example-api.ts';
import { EXAMPLE_ADDRESS, readmeExamples } from './readme-examples.ts';

const folder = join(import.meta.dirname, '..');
const { opening, examples } = await readmeExamples();

let api: LocalServer;
let programs: string;

/** The file of an example: the opening of the README, and the example after it, against the API of this test. */
const fileOf = (number: number) => join(programs, `example-${number}.ts`);

beforeAll(async () => {
  api = await startExampleApi();
  // Below the package, so that its own name leads to its sources.
  await mkdir(join(folder, '.cache'), { recursive: true });
  programs = await mkdtemp(join(folder, '.cache/readme-'));
  for (const [number, example] of examples.entries()) {
    const code = `${opening}\n${example}`.replaceAll(EXAMPLE_ADDRESS, api.baseURL);
    await writeFile(fileOf(number), code);
  }
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(async () => {
  await rm(programs, { recursive: true, force: true });
  await api.close();
});

/** The methods of a client by name: `articles.list`. */
function methodsOf(client: object): string[] {
  return Object.entries(client).flatMap(([name, member]) =>
    typeof member === 'function' ? [name] : Object.keys(member).map((method) => `${name}.${method}`),
  );
}

test('there is an example for every method', () => {
  const client = createContentClient({ baseURL: api.baseURL });
  const used = new Set(Array.from(examples.join('\n').matchAll(/content\.([\w.]+)\(/g), ([, name]) => name));
  expect([...used].sort()).toEqual(methodsOf(client).sort());
});

describe('every example runs', () => {
  test.each(examples.map((code, number) => [code.split('\n')[0], number] as const))(
    '%s',
    async (_line, number) => {
      const before = api.requests.length;
      jest.spyOn(console, 'log').mockReturnValue();
      await import(fileOf(number));
      const closesOnly = /^\S.*\ncontent\.close\(\);\n$/.test(examples[number] ?? '');
      expect(api.requests.length > before).toBe(!closesOnly);
    },
  );
});
