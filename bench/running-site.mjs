import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { node, root } from './cms-settings.mjs';

const READY_WITHIN = 60_000;

/**
 * Starts the built site and waits until it is ready for readers.
 *
 * @param {Record<string, string>} env all of its variables
 */
export async function startSite(env) {
  const url = `http://127.0.0.1:${env['WEB_PORT']}`;
  const server = join(root, 'web/.output/server/index.mjs');
  const child = spawn(node, ['--max-semi-space-size=8', server], {
    cwd: join(root, 'web'),
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', ...env },
    stdio: 'ignore',
  });
  const ended = once(child, 'close');
  const deadline = Date.now() + READY_WITHIN;
  while ((await fetch(`${url}/readyz`).catch(() => undefined))?.status !== 200) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('The site did not start.');
    await pause(50);
  }
  return {
    url,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
