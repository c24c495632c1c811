import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the examples say that the API is. */
export const EXAMPLE_ADDRESS = 'http://127.0.0.1:1337';

/** The code of the README: how it opens, and the examples that follow from that. */
export async function readmeExamples(): Promise<{ opening: string; examples: readonly string[] }> {
  const readme = await readFile(join(import.meta.dirname, '../README.md'), 'utf8');
  const [opening = '', ...examples] = Array.from(
    readme.matchAll(/^```ts\n(.*?)^```$/gms),
    ([, code = '']) => code,
  );
  return { opening, examples };
}
