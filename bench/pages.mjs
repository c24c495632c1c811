/**
 * What an article page costs in the site's process: warm, behind the shipped edge, and cold; against nginx with the same bytes as
 * a file, and against the route cache that Nuxt brings. One run, in turns, with the same load.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import autocannon from 'autocannon';
import { edgeArguments, fileServerArguments, findNginx } from '../scripts/testing/nginx.mjs';
import { freePort, node, root } from './cms-settings.mjs';
import { startExampleCms } from './example-cms.mjs';
import { median, round } from './measure.mjs';
import { hasWrk, startPinned } from './pinned-process.mjs';
import { keepToSecondCore } from './running-cms.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const { seconds, rounds } = values.quick ? { seconds: 1, rounds: 1 } : { seconds: 4, rounds: 5 };
const CONNECTIONS = 16;
/** As Nuxt's documentation has it. */
const NUXT_ROUTE_CACHE = JSON.stringify({ '/**': { noScripts: true, cache: { swr: true, maxAge: 3600 } } });

/** @typedef {{ url: string, cpu: () => number, end: () => Promise<void> }} Server */

const program = findNginx();
if (program === undefined) {
  console.error(
    'nginx is what pages are compared with, and this machine has none: apt-get install nginx-light',
  );
  process.exit(1);
}

keepToSecondCore();
const folder = await mkdtemp(join(tmpdir(), 'wellspring-pages-'));
const wrk = hasWrk();
const cms = await startExampleCms();
/** @type {Server[]} */
const running = [];
try {
  const warm = await site('warm', { PAGE_MEMORY_MB: '64' });
  const html = await (await fetch(warm.url)).arrayBuffer();
  /** @type {Record<string, Server>} */
  const subjects = {
    'a file, by nginx': await fileServer(Buffer.from(html)),
    'our page, warm': warm,
    'our page, warm, behind the edge': await edge(warm),
    'our page, cold': await site('cold', { PAGE_MEMORY_MB: '0' }),
    'Nuxt’s own route cache': await site('nuxt', {
      PAGE_MEMORY_MB: '0',
      NUXT_NITRO_ROUTE_RULES: NUXT_ROUTE_CACHE,
    }),
  };
  /** @type {Record<string, { cpu: number, rate: number }[]>} */
  const figures = {};
  for (const { url } of Object.values(subjects)) await load(url, Math.min(1, seconds));
  const origin = (await fetch(warm.url)).headers.get('cache-status');
  if (origin !== 'wellspring; hit') throw new Error(`The page that should be warm comes from: ${origin}`);
  for (let n = 0; n < rounds; n += 1)
    for (const [name, server] of Object.entries(subjects))
      (figures[name] ??= []).push(await measured(server));
  tell(figures, html.byteLength);
} finally {
  for (const server of running.reverse()) await server.end();
  await cms.end();
  await rm(folder, { recursive: true, force: true });
}

/** @param {Record<string, { cpu: number, rate: number }[]>} figures @param {number} bytes */
function tell(figures, bytes) {
  const rows = Object.entries(figures).map(([name, turns]) => ({
    name,
    cpu: median(turns.map(({ cpu }) => cpu)),
    rate: median(turns.map(({ rate }) => rate)),
  }));
  const [base] = rows;
  console.log(
    `\nAn article page of ${bytes} bytes, ${CONNECTIONS} connections, load by ${wrk ? 'wrk' : 'autocannon'}, ${rounds} rounds of ${seconds} s`,
  );
  console.table(
    Object.fromEntries(
      rows.map(({ name, cpu, rate }) => [
        name,
        {
          'CPU for each (ms)': round(cpu),
          '× nginx': round(cpu / (base?.cpu ?? Number.NaN)),
          'requests/s': Math.round(rate),
          'of nginx’s': round(rate / (base?.rate ?? Number.NaN)),
        },
      ]),
    ),
  );
}

/** @param {Server} server */
async function measured({ url, cpu }) {
  const before = cpu();
  const { total, rate } = await load(url, seconds);
  return { cpu: (cpu() - before) / total, rate };
}

/**
 * Asks for a page as fast as it goes.
 *
 * @param {string} url
 * @param {number} duration in seconds
 */
async function load(url, duration) {
  if (wrk) {
    const args = ['-t1', `-c${CONNECTIONS}`, `-d${Math.ceil(duration)}s`, url];
    const { stdout } = await promisify(execFile)('wrk', args);
    if (/Non-2xx/.test(stdout)) throw new Error(`${url} did not answer 200:\n${stdout}`);
    return {
      total: Number(/(\d+) requests in/.exec(stdout)?.[1]),
      rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    };
  }
  const { requests, non2xx } = await autocannon({ url, connections: CONNECTIONS, duration });
  if (non2xx > 0) throw new Error(`${url} did not answer 200.`);
  return { total: requests.total, rate: requests.average };
}

/** @param {string} name @param {Record<string, string>} more @returns {Promise<Server>} */
async function site(name, more) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    WEB_PORT: String(port),
    CMS_URL: cms.url,
    DATA_DIR: join(folder, name),
    ...more,
  };
  const command = [node, '--max-semi-space-size=8', '.output/server/index.mjs'];
  const server = await startPinned({ command, cwd: join(root, 'web'), env, url: `${url}/healthz` });
  return ended(server, url + cms.path);
}

/** @param {Buffer} html @returns {Promise<Server>} */
async function fileServer(html) {
  const port = await freePort();
  const at = join(folder, 'file');
  await mkdir(join(at, 'files'), { recursive: true });
  await writeFile(join(at, 'files/page.html'), html);
  return byNginx(`http://127.0.0.1:${port}/page.html`, fileServerArguments({ folder: at, port }));
}

/** The shipped edge before a site; CPU is that of both. @param {Server} behind @returns {Promise<Server>} */
async function edge(behind) {
  const port = await freePort();
  const { origin, pathname } = new URL(behind.url);
  const args = edgeArguments({ folder: join(folder, 'edge'), port, site: origin, cms: cms.url });
  const server = await byNginx(`http://127.0.0.1:${port}${pathname}`, args);
  return { ...server, cpu: () => server.cpu() + behind.cpu() };
}

/** @param {string} url @param {readonly string[]} args @returns {Promise<Server>} */
async function byNginx(url, args) {
  const command = [program ?? '', ...args];
  return ended(
    await startPinned({ command, cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, url }),
    url,
  );
}

/** @param {Awaited<ReturnType<typeof startPinned>>} process @param {string} url @returns {Server} */
function ended(process, url) {
  const server = { ...process, url };
  running.push(server);
  return server;
}
