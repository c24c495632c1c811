import { join } from 'node:path';
import { run } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { cmsDir, root } from './paths.mjs';
import { node, withRuntime } from './runtime.mjs';
import { onceFor } from './stamps.mjs';

/**
 * Publishes the demo's content, unless this database has it. The seed itself never touches what an editor changed.
 *
 * @param {import('./environment.mjs').Variables} environment
 * @param {(line: string) => void} note
 * @returns {Promise<string>} how it went
 */
export async function seedDemo(environment, note) {
  if (environment['SITE_MODE'] !== 'demo') return 'none, since SITE_MODE is not demo';
  const didWork = await onceFor({
    stamp: join(environment['DATA_DIR'] ?? '', 'seeded'),
    of: fingerprint(root, ['cms/seed', 'cms/scripts'], { also: [environment['DATABASE_URL'] ?? ''] }),
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
