import { dirname, relative, resolve, sep } from 'node:path';
import { root } from '../setup/paths.mjs';
import { walls } from './walls.mjs';

/** @typedef {import('./walls.mjs').Wall} Wall */

/** What the site's own aliases stand for. https://nuxt.com/docs/api/configuration/nuxt-config#alias */
const aliases = [
  { alias: /^(?:~~|@@)\//, folder: 'web/' },
  { alias: /^[~@]\/(?=[^@])/, folder: 'web/app/' },
  { alias: /^#shared\//, folder: 'web/shared/' },
  { alias: /^#server\//, folder: 'web/server/' },
];

/** Files that only tests load, and what they are made with. */
const ofTests = /\.test\.ts$|(^|\/)(arbitraries\.ts|jest\.config\.js)$/;

/** @param {string} path @param {string} folder both from the root; the empty folder is the root */
const isIn = (path, folder) => folder === '' || path === folder || path.startsWith(`${folder}/`);

/**
 * @param {string} from path of the importing file from the root
 * @param {string} specifier as written in the import
 * @returns {string} where it leads: a path from the root, or the name of a package that is not ours
 */
function targetOf(from, specifier) {
  if (specifier.startsWith('.'))
    return relative(root, resolve(root, dirname(from), specifier))
      .split(sep)
      .join('/');
  const ours = /^@wellspring\/(cms|web|e2e|bench)(?=\/|$)/.exec(specifier);
  if (ours) return specifier.slice('@wellspring/'.length);
  if (specifier.startsWith('@wellspring/')) return specifier.replace('@wellspring/', 'packages/');
  const known = from.startsWith('web/') ? aliases.find(({ alias }) => alias.test(specifier)) : undefined;
  return known ? specifier.replace(known.alias, known.folder) : specifier;
}

/**
 * @param {Wall} wall
 * @param {{ from: string, target: string, isTypeOnly: boolean }} imported
 * @returns {boolean} whether the import runs into the wall
 */
function runsInto(
  { inside, except = [], lets, stops = [], typesPass = false },
  { from, target, isTypeOnly },
) {
  const home = inside.find((folder) => isIn(from, folder));
  if (home === undefined || except.some((folder) => isIn(from, folder))) return false;
  if (typesPass && isTypeOnly) return false;
  if (stops.some((stopped) => stopped.test(target))) return true;
  return (
    lets !== undefined &&
    !ofTests.test(from) &&
    !isIn(target, home) &&
    !lets.some((free) => free.test(target))
  );
}

/**
 * Reports an import that runs into one of the walls, with the wall's reason.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const wallRule = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{because}}' } },
  create(context) {
    const from = relative(root, context.filename).split(sep).join('/');
    /** @param {import('eslint').Rule.Node} node @param {unknown} specifier @param {boolean} [isTypeOnly] */
    const look = (node, specifier, isTypeOnly = false) => {
      if (typeof specifier !== 'string') return;
      const imported = { from, target: targetOf(from, specifier), isTypeOnly };
      for (const wall of walls.filter((wall) => runsInto(wall, imported)))
        context.report({ node, messageId: 'wall', data: { because: wall.because } });
    };
    return {
      ImportDeclaration: (node) =>
        look(node, node.source.value, 'importKind' in node && node.importKind === 'type'),
      ExportNamedDeclaration: (node) =>
        look(node, node.source?.value, 'exportKind' in node && node.exportKind === 'type'),
      ExportAllDeclaration: (node) => look(node, node.source.value),
      ImportExpression: (node) => look(node, node.source.type === 'Literal' && node.source.value),
      CallExpression: (node) => {
        const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
        const [source] = node.arguments;
        if (isRequire && source?.type === 'Literal') look(node, source.value);
      },
    };
  },
};
