/**
 * Times both starts of a clean clone of what is committed, as a newcomer would see them, and weighs the article page.
 * Everything happens in a temporary folder and on free ports.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

const { values } = parseArgs({
  options: {
    // Only until the first words of the first start: shows that it begins.
    quick: { type: 'boolean', default: false },
  },
});
const ARTICLE = '/en/articles/relieving-back-pain';
/** Longest that a start may take before the bench gives up, in milliseconds. */
const LIMIT = 15 * 60_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'wellspring-start-'));
const ports = { CMS_PORT: String(await freePort()), WEB_PORT: String(await freePort()) };
const site = `http://127.0.0.1:${ports.WEB_PORT}`;

try {
  execFileSync('git', ['clone', '--quiet', root, join(folder, 'app')]);
  if (values.quick) {
    console.table({ 'first words of npm start (s)': { measured: await timeFirstWords() } });
  } else {
    await timeBothStarts();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function timeBothStarts() {
  const first = await timeStart();
  const second = await timeStart();
  console.table({
    'first npm start (s)': { measured: first.seconds, budget: 240 },
    'second npm start (s)': { measured: second.seconds, budget: 20 },
    'article page, br, HTML and inlined CSS (kB)': { measured: second.kilobytes, budget: 25 },
  });
}

/** Starts the clone, waits until it says anything, and ends it. */
async function timeFirstWords() {
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: join(folder, 'app'),
    env: { ...process.env, ...ports },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    // npm repeats the command first.
    for await (const line of createInterface({ input: child.stdout })) if (/^\[/.test(line)) break;
    return Number(((performance.now() - begun) / 1000).toFixed(1));
  } finally {
    // The whole group: npm does not always pass a signal on.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

/** Starts the clone, waits for the article, weighs it, and ends every process of the start. */
async function timeStart() {
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: join(folder, 'app'),
    env: { ...process.env, ...ports },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const html = await article(child, begun);
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
    return { seconds, kilobytes: Number((brotliCompressSync(html).length / 1000).toFixed(1)) };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** The article as soon as the site answers it. */
async function article(child, begun) {
  while (performance.now() - begun < LIMIT) {
    if (child.exitCode !== null) throw new Error(`npm start ended by itself with code ${child.exitCode}.`);
    const answer = await fetch(site + ARTICLE).catch(() => undefined);
    if (answer?.ok) return Buffer.from(await answer.arrayBuffer());
    await pause(250);
  }
  throw new Error(`There is no page after ${LIMIT / 60_000} minutes.`);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
