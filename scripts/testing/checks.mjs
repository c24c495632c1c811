import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** @typedef {{ name: string, kind: 'types' | 'lint' | 'format' | 'unused', cwd: string, args: readonly string[] }} Check */

/** @param {string} tool path of its script, below node_modules */
const tool = (tool) => join(root, 'node_modules', tool);

/** @param {string} folder @returns {boolean} whether that member has types to check */
function hasTypes(folder) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest) || !existsSync(join(folder, 'tsconfig.json'))) return false;
  return 'types' in (JSON.parse(readFileSync(manifest, 'utf8')).scripts ?? {});
}

/** @returns {Check[]} one for each member that has types, the slow ones first */
function typeChecks() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  return ['web', 'cms', ...packages, 'e2e', 'bench']
    .filter((member) => hasTypes(join(root, member)))
    .map((member) => ({
      name: `types of ${member}`,
      kind: 'types',
      cwd: join(root, member),
      args: ['--run', 'types'],
    }));
}

/** @returns {Check[]} everything that `npm run check` looks at, what takes longest first */
export const allChecks = () => [
  {
    name: 'lint',
    kind: 'lint',
    cwd: root,
    args: [
      tool('eslint/bin/eslint.js'),
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '.',
    ],
  },
  ...typeChecks(),
  { name: 'types of scripts', kind: 'types', cwd: root, args: [tool('typescript/bin/tsc'), '-p', 'scripts'] },
  {
    name: 'format',
    kind: 'format',
    cwd: root,
    args: [tool('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'],
  },
  { name: 'unused', kind: 'unused', cwd: root, args: [tool('knip/bin/knip.js')] },
];
