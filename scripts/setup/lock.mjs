import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stampsDir } from './paths.mjs';

const pollMs = 200;

/** @param {string} path @returns {boolean} whether the lock is ours now */
function take(path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path @returns {number | null} the process that holds the lock; null where it is gone, and so is its lock then */
function holderOf(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    rmSync(path, { force: true });
    return null;
  }
}

/**
 * Two commands that set up the same folder (`npm start` and `npm test`, say) take turns.
 *
 * @template T
 * @param {(line: string) => void} print is told once whom we wait for
 * @param {() => Promise<T>} work
 * @param {string} [path] of the lock
 * @returns {Promise<T>}
 */
export async function inTurn(print, work, path = join(stampsDir, 'lock')) {
  let waitsFor = 0;
  while (!take(path)) {
    const pid = holderOf(path);
    if (pid !== null && pid !== waitsFor) print(`Waiting for another setup in this folder (process ${pid}).`);
    waitsFor = pid ?? 0;
    await pause(pollMs);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
