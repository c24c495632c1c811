import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** The server on one core, the load on the other, where the system can tell them apart. */
export const canPin = process.platform === 'linux' && availableParallelism() > 1;
/** What Linux counts CPU in, in milliseconds (`getconf CLK_TCK` is 100 everywhere). */
const TICK = 10;

/**
 * Starts a server on the first core and waits until it answers.
 *
 * @param {{ command: readonly string[], cwd: string, env: Record<string, string>, url: string }} of `url` answers once it is ready
 */
export async function startPinned({ command, cwd, env, url }) {
  const [program = '', ...args] = canPin ? ['taskset', '--cpu-list', '0', ...command] : command;
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'close');
  const deadline = Date.now() + 60_000;
  while ((await fetch(url).catch(() => undefined)) === undefined) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${command[0]} did not start.`);
    await pause(50);
  }
  return {
    /** CPU that the process and its children have used so far, in milliseconds; NaN where the system does not tell. */
    cpu: () => (canPin ? cpuOf(child.pid ?? 0) : Number.NaN),
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {number} pid @returns {number} in milliseconds */
function cpuOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);
  // After the name, which may hold anything: fields 14 and 15 of proc(5).
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const own = (Number(fields[11]) + Number(fields[12])) * TICK;
  return children.map(cpuOf).reduce((sum, one) => sum + one, own);
}

/** The tool that makes the load: `wrk` where it is, since nginx answers faster than Node can ask. */
export function hasWrk() {
  try {
    execFileSync('wrk', ['--version'], { stdio: 'ignore' });
  } catch (error) {
    // It says its version and ends with 1.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
  return true;
}
