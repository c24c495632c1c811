import { stripTypeScriptTypes } from 'node:module';
import { EXAMPLE_ADDRESS, readmeExamples } from './readme-examples.ts';

/**
 * The examples of the README as programs outside of this workspace: all of them after one another, as an ES module and as
 * CommonJS, and each by itself with its types.
 */
export async function exampleFiles(baseURL: string): Promise<Readonly<Record<string, string>>> {
  const { opening, examples } = await readmeExamples();
  const codes = examples.map((example) => `${opening}\n${example}`.replaceAll(EXAMPLE_ADDRESS, baseURL));
  const plain = codes.map((code) => stripTypeScriptTypes(code));
  const typed = codes.map((code, number) => [`example-${number}.mts`, code] as const);
  return {
    'examples.mjs': programOf(plain.map(importingExample)),
    'examples.cjs': programOf(plain.map(requiringExample)),
    ...Object.fromEntries(typed),
  };
}

const IMPORT = /^import (\{[^}]*\}) from '([^']+)';$/gm;

/** What an example prints is for people. */
function programOf(examples: readonly string[]): string {
  return `
const { log } = console;
console.log = () => undefined;
(async () => {
${examples.join('\n')}
})().then(() => log('all ${examples.length} examples ran'));
`;
}

function importingExample(code: string): string {
  return `{\n${code.replace(IMPORT, "const $1 = await import('$2');")}\n}`;
}

function requiringExample(code: string): string {
  return `{\n${code.replace(IMPORT, "const $1 = require('$2');")}\n}`;
}
