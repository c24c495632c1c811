import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { requireSpace } from './disk.mjs';
import { fingerprint } from './fingerprint.mjs';
import { root } from './paths.mjs';
import { pinnedPnpm, pnpm } from './pnpm.mjs';
import { requireRuntime } from './runtime.mjs';
import { onceFor } from './stamps.mjs';

/** Lives with what it vouches for, so that removing the packages removes it. */
const stamp = join(root, 'node_modules/.wellspring-installed');

const manifests = () => [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['cms', 'web', 'e2e', 'bench'].map((member) => `${member}/package.json`),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`),
];

/**
 * Installs exactly what the lockfile says, unless that is installed.
 *
 * @param {(line: string) => void} note
 * @returns {Promise<string>} how it went
 */
export async function installPackages(note) {
  const didWork = await onceFor({
    stamp,
    of: fingerprint(root, manifests(), { also: [pinnedPnpm(), process.platform, process.arch] }),
    stillThere: () => ['cms', 'web'].every((member) => existsSync(join(root, member, 'node_modules'))),
    work: async () => {
      await requireSpace(root, 3, 'packages and builds');
      await run({
        what: 'Installing the packages',
        // pnpm would note its own version in the lockfile, which is frozen; it is the pinned one already.
        ...pnpm([
          'install',
          '--frozen-lockfile',
          '--pm-on-fail=ignore',
          '--reporter=append-only',
          '--config.confirm-modules-purge=false',
          '--config.update-notifier=false',
        ]),
        cwd: root,
        env: process.env,
        onLine: note,
      });
    },
  });
  return didWork ? `installed, with Node ${await requireRuntime()}` : 'unchanged';
}
