import { existsSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { cmsDir, root, stampsDir, webDir } from './paths.mjs';
import { node, requireRuntime, withRuntime } from './runtime.mjs';
import { isStamped, onceFor } from './stamps.mjs';

/** @typedef {'cms' | 'web'} Part */

/** What every build depends on besides its own folder. */
const shared = ['packages', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json'];

/**
 * `except`: files that no build reads; `results`: what has to be there for a build to count;
 * `clears`: what an earlier build left and this one would not replace.
 */
const parts = {
  cms: {
    what: 'Building the CMS',
    dir: cmsDir,
    args: [join(cmsDir, 'node_modules/@strapi/strapi/bin/strapi.js'), 'build'],
    sources: ['cms', ...shared],
    except: /^cms\/(test|seed|scripts|types)\/|\.test\.ts$|\.md$/,
    results: ['cms/dist/build/index.html'],
    clears: ['cms/dist'],
  },
  web: {
    what: 'Building the site',
    dir: webDir,
    args: [join(webDir, 'node_modules/nuxt/bin/nuxt.mjs'), 'build'],
    sources: ['web', ...shared],
    except: /^web\/test\/|\.test\.ts$/,
    results: ['web/.output/server/index.mjs'],
    clears: [],
  },
};

/**
 * Builds a part for production, unless it is built from the same sources.
 *
 * @param {Part} part
 * @param {NodeJS.ProcessEnv} environment the part's settings; its configuration is read while it is built
 * @param {(line: string) => void} note
 * @returns {Promise<string>} how it went
 */
export async function build(part, environment, note) {
  const { what, dir, args, clears } = parts[part];
  const didWork = await onceFor({
    ...(await buildOf(part)),
    work: async () => {
      clears.forEach((path) => rmSync(join(root, path), { recursive: true, force: true }));
      const env = withRuntime({ ...environment, NODE_ENV: 'production' });
      await run({ what, command: node(), args, cwd: dir, env, onLine: note });
    },
  });
  return didWork ? 'built' : 'unchanged';
}

/**
 * Says whether a part is built from the sources as they are.
 *
 * @param {Part} part
 * @returns {Promise<boolean>}
 */
export async function isBuilt(part) {
  const { stamp, of, stillThere } = await buildOf(part);
  return isStamped(stamp, of) && stillThere();
}

/** @param {Part} part what a build of the sources as they are is known by */
async function buildOf(part) {
  const { sources, except, results } = parts[part];
  return {
    stamp: join(stampsDir, part),
    of: fingerprint(root, sources, { except, also: [await requireRuntime()] }),
    stillThere: () => results.every((path) => existsSync(join(root, path))),
  };
}

/** Both builds together take about 3.5 GB; a machine with less to spare builds one after the other. */
export function canBuildSideBySide() {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return memory >= 6 * 1024 ** 3;
}
