import { join } from 'node:path';
import { startChild } from './children.mjs';
import { portIn, reachable } from './environment.mjs';
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
    portVariable: /** @type {const} */ ('CMS_PORT'),
    ready: '/_health',
    production: [strapi, 'start'],
    development: [strapi, 'develop'],
  },
  web: {
    name: 'The site',
    dir: webDir,
    portVariable: /** @type {const} */ ('WEB_PORT'),
    ready: '/en',
    production: ['.output/server/index.mjs'],
    development: [nuxt, 'dev'],
  },
};

/** @typedef {keyof typeof servers} ServerName */

/** @param {Variables} environment @throws {import('./refusal.mjs').Refusal} where a port is taken */
export async function requireFreePorts(environment) {
  for (const { name, portVariable } of Object.values(servers)) {
    const host = environment['HOST'] ?? '';
    const purpose = name.toLowerCase().replace('cms', 'CMS');
    await requireFreePort({ host, port: portIn(environment, portVariable), variable: portVariable, purpose });
  }
}

/**
 * @param {ServerName} server
 * @param {Variables} environment
 * @param {Mode} mode
 * @param {(line: string) => void} onLine
 */
export function startServer(server, environment, mode, onLine) {
  const { name, dir, portVariable } = servers[server];
  const port = String(portIn(environment, portVariable));
  const env = withRuntime({ ...environment, NODE_ENV: mode, PORT: port, NITRO_HOST: environment['HOST'], NITRO_PORT: port });
  return startChild({ name, command: node(), args: servers[server][mode], cwd: dir, env, onLine });
}

/**
 * @param {ServerName} server
 * @param {Variables} environment
 * @returns {string} where this machine reaches it, without a slash at the end
 */
export const originOf = (server, environment) =>
  `http://${reachable(environment['HOST'] ?? '')}:${environment[servers[server].portVariable]}`;

/** @param {ServerName} server @param {Variables} environment @returns {string} answers with 2xx once it is ready */
export const readyUrlOf = (server, environment) => originOf(server, environment) + servers[server].ready;
