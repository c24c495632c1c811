import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ADMINISTRATOR, cmsDir, freePort, node, settingsOf } from './cms-settings.mjs';

/** Where search or lists have to be made first, a start takes as long as that. */
const READY_WITHIN = 1_200_000;
/** The server on one core, the load on the other, where the system can tell them apart. */
const canPin = process.platform === 'linux' && availableParallelism() > 1;

/** Puts this process, which makes the load, on a core of its own. */
export function keepToSecondCore() {
  if (canPin) execFileSync('taskset', ['--pid', '--cpu-list', '1', String(process.pid)], { stdio: 'ignore' });
}

/**
 * Starts a CMS on a database that is there, on a core of its own.
 *
 * @param {{ dataDir: string, databaseUrl?: string, more?: Record<string, string> }} of
 */
export async function startCms({ dataDir, databaseUrl, more = {} }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const socket = join(dataDir, 'cpu');
  const preload = fileURLToPath(new URL('tell-cpu.mjs', import.meta.url));
  const counting = { NODE_OPTIONS: `--import ${preload}`, CPU_SOCKET: socket };
  const env = settingsOf({
    dataDir,
    port,
    more: { ...counting, ...more },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  const command = [node, 'scripts/start.mjs'];
  const [program = node, ...args] = canPin ? ['taskset', '--cpu-list', '0', ...command] : command;
  const child = spawn(program, args, { cwd: cmsDir, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'close');
  const deadline = Date.now() + READY_WITHIN;
  while ((await fetch(`${url}/_health`).catch(() => undefined))?.status !== 204) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('The CMS did not start.');
    await pause(100);
  }
  return {
    url,
    /** @returns {Promise<number>} CPU that the process has used so far, in microseconds */
    cpu: async () => (await told(socket)).cpu,
    /** @returns {Promise<number>} the most memory that the process has taken so far, in megabytes */
    memory: async () => (await told(socket)).kilobytes / 1024,
    /** @returns {Promise<string>} a token that may read everything over Strapi's own REST */
    token: () => fullAccess(url),
    /** @returns {Promise<string>} the token of an administrator who has logged in */
    login: () => login(url),
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {string} socket @returns {Promise<{ cpu: number, kilobytes: number }>} */
export async function told(socket) {
  const connection = connect(socket);
  let text = '';
  connection.on('data', (part) => (text += String(part)));
  await once(connection, 'close');
  const [cpu = 0, kilobytes = 0] = text.split(' ').map(Number);
  return { cpu, kilobytes };
}

/** @param {string} url @returns {Promise<string>} */
async function login(url) {
  const { data } = await post(`${url}/admin/login`, ADMINISTRATOR);
  return data.token;
}

/** @param {string} url */
async function fullAccess(url) {
  const session = await login(url);
  const name = `bench ${Date.now()}`;
  const wanted = { name, description: '', type: 'full-access', lifespan: null };
  const { data } = await post(`${url}/admin/api-tokens`, wanted, session);
  return data.accessKey;
}

/** @param {string} url @param {object} body @param {string} [token] */
async function post(url, body, token) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
}
