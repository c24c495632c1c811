import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { cmsDir, root } from './paths.mjs';
import { node, withRuntime } from './runtime.mjs';
import { onceFor } from './stamps.mjs';

/** @typedef {import('./environment.mjs').Variables} Variables */

/** @param {Variables} environment @returns {string} path of the stamp, which goes where the database goes */
const stampIn = (environment) => join(environment['DATA_DIR'] ?? '', 'seeded');

/** @param {Variables} environment @returns {boolean} whether the demo was published there, in whichever edition */
export const hasDemo = (environment) => existsSync(stampIn(environment));

/**
 * Everything that decides what the seed would publish: the content, the programs that read and publish it, the database.
 *
 * @param {Variables} environment
 * @param {string} [base] the repository's folder
 * @returns {string} 64 hexadecimal digits
 */
export const demoFingerprint = (environment, base = root) =>
  fingerprint(base, ['cms/seed', 'cms/src/seed', 'cms/scripts'], {
    except: /\.test\.ts$/,
    also: [environment['DATABASE_URL'] ?? ''],
  });

/**
 * Publishes the demo's content, unless this database has it. The seed itself never touches what an editor changed.
 *
 * @param {Variables} environment
 * @param {(line: string) => void} note
 * @returns {Promise<string>} how it went
 */
export async function seedDemo(environment, note) {
  if (environment['SITE_MODE'] !== 'demo') return 'none, since SITE_MODE is not demo';
  const didWork = await onceFor({
    stamp: stampIn(environment),
    of: demoFingerprint(environment),
    work: () =>
      run({
        what: 'Publishing the demo’s content',
        command: node(),
        args: ['scripts/seed.mjs'],
        cwd: cmsDir,
        env: withRuntime({ ...environment, NODE_ENV: 'production' }),
        onLine: note,
      }),
  });
  return didWork ? 'published' : 'unchanged';
}
