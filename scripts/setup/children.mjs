import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { inWords } from './log-line.mjs';
import { plain } from './plain-text.mjs';

/** How long a child may take to end by itself before it is killed. */
export const graceMs = 8_000;
const lastWordsMs = 250;
const keptLines = 20;

/**
 * @typedef {object} Ending
 * @property {number | null} code exit code; null where a signal ended it
 * @property {NodeJS.Signals | null} signal
 * @property {Error} [error] where it could not be started at all
 */

/**
 * @typedef {object} Child
 * @property {string} name what a person calls it
 * @property {number | undefined} pid also the id of its process group
 * @property {Promise<Ending>} ended never rejects
 * @property {() => readonly string[]} lastLines the end of what it said
 * @property {() => boolean} wasAskedToEnd whether this process has ended it, or is about to
 */

/** @type {Set<Child>} */
const living = new Set();
/** @type {WeakSet<Child>} */
const askedToEnd = new WeakSet();

/**
 * Starts a program in a process group of its own, so that whatever it starts in turn can be ended with it.
 *
 * @param {{ name: string, command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv,
 *   onLine?: (line: string) => void }} program
 * @returns {Child}
 */
export function startChild({ name, command, args, cwd, env, onLine }) {
  const spawned = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {string[]} */
  const lines = [];
  for (const stream of [spawned.stdout, spawned.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      for (const words of inWords(line)) {
        lines.push(plain(words));
        if (lines.length > keptLines) lines.shift();
        onLine?.(words);
      }
    });

  /** @type {Promise<Ending>} */
  const ended = new Promise((settle) => {
    spawned.once('error', (error) => settle({ code: null, signal: null, error }));
    // Not `close`: whatever the child started may live on and hold its output open. Its last words get a moment to arrive.
    spawned.once('exit', async (code, signal) => {
      await Promise.race([once(spawned, 'close'), pause(lastWordsMs)]);
      settle({ code, signal });
    });
  });
  /** @type {Child} */
  const child = {
    name,
    pid: spawned.pid,
    ended,
    lastLines: () => lines,
    wasAskedToEnd: () => askedToEnd.has(child),
  };
  living.add(child);
  // A member of the group can outlive its leader; the child counts as gone when the group is.
  void ended.then(() => isGroupAlive(child) || living.delete(child));
  return child;
}

/** @param {Child} child @param {NodeJS.Signals | 0} signal @returns {boolean} whether there was anyone to signal */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** @param {Child} child */
const isGroupAlive = (child) => signalGroup(child, 0);

/**
 * Ends a child and everything that it started: asks first, kills after the time of grace.
 *
 * @param {Child} child
 * @param {number} [grace] milliseconds
 */
export async function endChild(child, grace = graceMs) {
  askedToEnd.add(child);
  signalGroup(child, 'SIGTERM');
  const deadline = Date.now() + grace;
  while (isGroupAlive(child) && Date.now() < deadline) await pause(25);
  signalGroup(child, 'SIGKILL');
  living.delete(child);
}

/** Ends every child that is still alive. */
export async function endChildren() {
  await Promise.all([...living].map((child) => endChild(child)));
}

// The last resort, where this process ends without having been asked: nothing may be left behind.
process.once('exit', () => living.forEach((child) => signalGroup(child, 'SIGKILL')));
