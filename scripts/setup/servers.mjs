import { join } from 'node:path';
import { metricsPortOf, originOf, portOf } from './addresses.mjs';
import { startChild } from './children.mjs';
import { cmsDir, webDir } from './paths.mjs';
import { requireFreePort } from './ports.mjs';
import { node, withRuntime } from './runtime.mjs';

/** @typedef {import('./environment.mjs').Variables} Variables */
/** @typedef {'production' | 'development'} Mode */

const strapi = join(cmsDir, 'node_modules/@strapi/strapi/bin/strapi.js');
const nuxt = join(webDir, 'node_modules/nuxt/bin/nuxt.mjs');

/** What is started, and how one learns that it is ready. Both listen on `HOST` and on `PORT`. */
const servers = {
  cms: {
    name: 'The CMS',
    dir: cmsDir,
    prefix: /** @type {const} */ ('CMS'),
    ready: '/_health',
    production: ['scripts/start.mjs'],
    development: [strapi, 'develop'],
  },
  web: {
    name: 'The site',
    dir: webDir,
    prefix: /** @type {const} */ ('WEB'),
    ready: '/en',
    // As web/Dockerfile does, and says why.
    production: ['--max-semi-space-size=8', '.output/server/index.mjs'],
    development: [nuxt, 'dev'],
  },
};

/** @typedef {keyof typeof servers} ServerName */

/** @param {Variables} environment @throws {import('./refusal.mjs').Refusal} where a port is taken */
export async function requireFreePorts(environment) {
  for (const { name, prefix } of Object.values(servers)) {
    const purpose = name.replace('The', 'the');
    const host = environment['HOST'] ?? '';
    await requireFreePort({ host, port: portOf(environment, prefix), variable: `${prefix}_PORT`, purpose });
    const metrics = metricsPortOf(environment, prefix);
    if (metrics !== null)
      await requireFreePort({
        host,
        port: metrics,
        variable: `${prefix}_METRICS_PORT`,
        purpose: `the metrics of ${purpose}`,
      });
  }
}

/**
 * @param {ServerName} server
 * @param {Variables} environment
 * @param {Mode} mode
 * @param {(line: string) => void} onLine
 */
export function startServer(server, environment, mode, onLine) {
  const { name, dir, prefix } = servers[server];
  const port = String(portOf(environment, prefix));
  const env = withRuntime({
    ...environment,
    NODE_ENV: mode,
    PORT: port,
    NITRO_HOST: environment['HOST'],
    NITRO_PORT: port,
  });
  return startChild({ name, command: node(), args: servers[server][mode], cwd: dir, env, onLine });
}

/** @param {ServerName} server @param {Variables} environment @returns {string} answers with 2xx once it is ready */
export const readyUrlOf = (server, environment) =>
  originOf(environment, servers[server].prefix) + servers[server].ready;
