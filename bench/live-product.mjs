import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../scripts/setup/servers.mjs';
import { endChild } from '../scripts/setup/children.mjs';
import { waitUntilReady } from '../scripts/setup/ready.mjs';
import { freePort } from './cms-settings.mjs';
import { startCms, told } from './running-cms.mjs';

const TELL_CPU = fileURLToPath(new URL('tell-cpu.mjs', import.meta.url));

/**
 * Starts the built site, live: search engines are welcome.
 *
 * @param {{ cms: string, ready: string, more?: Record<string, string> }} of `cms`: its origin; `ready`: a path that answers with
 *   success once the site is ready
 */
async function startSite({ cms, ready, more = {} }) {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOST: '127.0.0.1',
    WEB_PORT: port,
    PUBLIC_SITE_URL: url,
    CMS_URL: cms,
    PUBLIC_CMS_URL: cms,
    SITE_MODE: 'live',
    CONTACT_EMAIL: 'editor@example.org',
    ...more,
  };
  const child = startServer('web', env, 'production', () => {});
  await waitUntilReady(child, url + ready);
  return { url, end: () => endChild(child) };
}

/** Starts the site without a CMS: its pages of files are there. */
export function startSiteAlone() {
  return startSite({ cms: 'http://127.0.0.1:1', ready: '/healthz' });
}

/**
 * Starts a CMS on a database that is there, and a live site before it.
 *
 * @param {import('./places.mjs').Place} place
 * @param {Record<string, string>} [ofSite] further variables of the site
 */
export async function startProduct({ dataDir, databaseUrl }, ofSite = {}) {
  const cms = await startCms({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  const socket = join(dataDir, 'site-cpu');
  const more = { NODE_OPTIONS: `--import ${TELL_CPU}`, CPU_SOCKET: socket, ...ofSite };
  const site = await startSite({ cms: cms.url, ready: '/readyz', more });
  return {
    url: site.url,
    cms,
    /** @returns {Promise<number>} the most memory that the site's process has taken so far, in megabytes */
    memory: async () => (await told(socket)).kilobytes / 1024,
    /** @returns {Promise<number>} CPU that both processes have used so far, in microseconds */
    cpu: async () => (await told(socket)).cpu + (await cms.cpu()),
    end: async () => {
      await site.end();
      await cms.end();
    },
  };
}
