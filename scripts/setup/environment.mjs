import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from './atomic-file.mjs';
import { documentedVariables, parseEnvFile, withValue } from './env-file.mjs';
import { root } from './paths.mjs';
import { secretGenerators } from './secrets.mjs';

/** @typedef {Record<string, string>} Variables */

/** @param {string} folder the repository's root */
const template = (folder) => readFileSync(join(folder, '.env.example'), 'utf8');

/**
 * @param {string} text a `.env` file
 * @returns {string} the same with a secret of its own wherever one is empty
 */
function withSecrets(text) {
  const variables = parseEnvFile(text);
  return Object.entries(secretGenerators)
    .filter(([name]) => variables[name] === '')
    .reduce((file, [name, generate]) => withValue(file, name, generate()), text);
}

/**
 * @param {string} text an older `.env`
 * @param {string} example today's `.env.example`
 * @returns {string} the old file, with what came since at its end, each with its comment
 */
function withNewVariables(text, example) {
  const known = parseEnvFile(text);
  const missing = documentedVariables(example).filter(({ name }) => !(name in known));
  if (missing.length === 0) return text;
  return `${text.trimEnd()}\n\n${missing.map(({ lines }) => lines.join('\n')).join('\n\n')}\n`;
}

/**
 * Makes sure that `.env` exists, is readable by its owner alone, and has every variable of `.env.example`, with secrets of
 * its own. What a person wrote there stays as it is.
 *
 * @param {string} [folder] the repository's root
 * @returns {'created' | 'extended' | 'kept'}
 */
export function ensureEnvFile(folder = root) {
  const path = join(folder, '.env');
  const existed = existsSync(path);
  const before = existed ? readFileSync(path, 'utf8') : template(folder);
  const after = withSecrets(withNewVariables(before, template(folder)));
  if (existed && after === before) {
    chmodSync(path, 0o600);
    return 'kept';
  }
  writeWhole(path, after, 0o600);
  return existed ? 'extended' : 'created';
}

/**
 * @param {string} [folder] the repository's root
 * @returns {Variables} the settings of `.env`; without one, those that a first start would write
 */
export function savedVariables(folder = root) {
  const path = join(folder, '.env');
  return parseEnvFile(existsSync(path) ? readFileSync(path, 'utf8') : withSecrets(template(folder)));
}

/**
 * @param {Variables} saved
 * @param {NodeJS.ProcessEnv} [given] wins over what is saved
 * @param {string} [folder] the repository's root
 * @returns {Variables} everything that the CMS and the site are started with; each parses by its own schema what it uses
 */
export function resolveEnvironment(saved, given = process.env, folder = root) {
  /** @type {Variables} */
  const merged = { ...saved };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) merged[name] = value;
  return {
    ...merged,
    HOST: merged['HOST'] || '127.0.0.1',
    DATA_DIR: resolve(folder, merged['DATA_DIR'] || 'data'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    NUXT_TELEMETRY_DISABLED: '1',
  };
}
