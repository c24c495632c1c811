import { join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { WEB_DIR } from '../harness/folders.ts';

const document = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string().regex(/^[A-Z]\w+$/) })).min(1),
});

/**
 * What JSON-LD says that the vocabulary of schema.org does not know: types, and properties that a type does not have or whose
 * values may not be such. TypeScript is asked, with the vocabulary as types (`schema-dts`).
 *
 * @param sources documents, each as it stands in a page
 * @throws {z.ZodError} where one is no document of schema.org's
 */
export function breachesOfVocabulary(sources: Iterable<string>): string[] {
  const nodes = [...sources].flatMap((source) => document.parse(JSON.parse(source))['@graph']);
  // Pages of one template differ in their words alone.
  const shapes = new Map(nodes.map((node) => [shapeOf(node), node]));
  const statements = [...shapes.values()].map(
    (node, n) => `const node${n}: schema.${node['@type']} = ${JSON.stringify(node)};`,
  );
  return mistakesIn(["import type * as schema from 'schema-dts';", ...statements].join('\n'));
}

function shapeOf(node: object): string {
  return JSON.stringify(node, (key, value: unknown) =>
    typeof value === 'string' && key !== '@type' ? 'text' : value,
  );
}

/** Compiles a program that is in no file, beside the tests, whose packages it sees. */
function mistakesIn(program: string): string[] {
  const name = join(WEB_DIR, 'test/json-ld-of-pages.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? program : readFile(file));
  host.getSourceFile = (file, ...how) =>
    file === name ? ts.createSourceFile(file, program, ts.ScriptTarget.ES2023) : getSourceFile(file, ...how);
  const compiled = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(compiled)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
