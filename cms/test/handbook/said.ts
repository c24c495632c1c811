import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { CMS_DIR } from '../harness/folders.ts';

/** The parts of Strapi's admin whose words editors meet. */
const STRAPI_PARTS = ['admin', 'content-manager', 'i18n', 'upload'];

/** What stands for the words of a text that vary. */
const VARYING = '…';

/** Every text in the programs below a folder, in the form in which the handbook quotes it. @param folder from the CMS's */
export function textsIn(folder: string): Set<string> {
  return new Set(
    programsIn(resolve(CMS_DIR, folder))
      .flatMap((path) => nodesOf(path))
      .flatMap((node) => textOf(node) ?? []),
  );
}

/** What is said by calls of a function of some name, such as `refuse`, as far as it is written there. */
export function saidBy(name: string, folder: string): Set<string> {
  const calls = programsIn(resolve(CMS_DIR, folder))
    .flatMap((path) => nodesOf(path))
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === name);
  const said = calls.flatMap(({ arguments: [message] }) =>
    message === undefined ? [] : (textOf(message) ?? []),
  );
  return new Set(said.filter((text) => /\p{L}/u.test(text)));
}

/** Every word of Strapi's own admin, in English, in the form in which the handbook quotes it. */
export function strapiWords(): Set<string> {
  const strapi = createRequire(
    createRequire(join(CMS_DIR, 'package.json')).resolve('@strapi/strapi/package.json'),
  );
  const files = STRAPI_PARTS.flatMap((part) => {
    const folder = join(dirname(strapi.resolve(`@strapi/${part}/package.json`)), 'dist/admin');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('translations/en.json.mjs'))
      .map((path) => join(folder, path));
  });
  return new Set(files.flatMap((path) => nodesOf(path)).flatMap((node) => textOf(node) ?? []));
}

/** A message as the handbook quotes it: its places, however they are chosen, are words that vary. */
export function asQuoted(message: string): string {
  const plain = message.replaceAll(/<\/?\w+>/g, '');
  const open = plain.replaceAll(/\{[^{}]*\}/g, VARYING);
  return open === message ? open.replaceAll(/…+/g, VARYING) : asQuoted(open);
}

function programsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.ts$/.test(path))
    .map((path) => join(folder, path));
}

function nodesOf(path: string): ts.Node[] {
  const program = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true);
  const nodes: ts.Node[] = [];
  const collect = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, collect);
  };
  collect(program);
  return nodes;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return asQuoted(node.text);
  if (!ts.isTemplateExpression(node)) return undefined;
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return asQuoted(parts.join(VARYING));
}
