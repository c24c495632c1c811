import { performance } from 'node:perf_hooks';
import { plain } from './plain-text.mjs';
import { Stopped } from './refusal.mjs';

const firstNoteMs = 1_000;
const noteEveryMs = 15_000;
const redrawMs = 200;

/** @param {number} ms @returns {string} minutes and seconds, such as `1:05` */
export const clock = (ms) =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;

/** @param {number} ms @returns {string} such as `0.4 s` or `65 s` */
export const seconds = (ms) => `${ms < 9_950 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)} s`;

/**
 * @typedef {object} Progress
 * @property {<T extends string>(name: string, doing: string, work: (note: (line: string) => void) => Promise<T>) => Promise<T>} step
 *   runs a step; `work` gives a few words about how it went; steps may run side by side
 * @property {(line: string) => void} print a line above what is going on
 * @property {() => number} elapsed milliseconds since the beginning
 */

/**
 * Says what is happening: every step with its number and its time; in a terminal a live last line, elsewhere a line now
 * and then, so that nobody has to wonder.
 *
 * @param {readonly string[]} steps names of all steps
 * @param {NodeJS.WriteStream} [out]
 * @returns {Progress}
 */
export function createProgress(steps, out = process.stdout) {
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  /** @type {Map<string, { doing: string, since: number, last: string }>} */
  const running = new Map();

  /** @param {string} line */
  const print = (line) => {
    out.write(out.isTTY ? `\r\u001B[2K${line}\n` : `${line}\n`);
    draw();
  };
  const draw = () => {
    if (!out.isTTY) return;
    const status = [...running].map(([name, { doing, last }]) => `${name}: ${last || doing}`).join('   ');
    if (status !== '')
      out.write(`\r\u001B[2K${`${clock(elapsed())}  ${status}`.slice(0, (out.columns ?? 80) - 1)}`);
  };

  /** @type {Progress['step']} */
  const step = async (name, doing, work) => {
    const label = `[${steps.indexOf(name) + 1}/${steps.length}]`;
    const state = { doing, since: performance.now(), last: '' };
    const tookSoFar = () => performance.now() - state.since;
    running.set(name, state);
    const sayStill = () =>
      print(
        `${label} ${clock(elapsed())}  ${name}: ${doing} …${state.last && `  ${state.last.slice(0, 90)}`}`,
      );
    const timers = out.isTTY
      ? [setInterval(draw, redrawMs)]
      : [setTimeout(sayStill, firstNoteMs), setInterval(sayStill, noteEveryMs)];
    try {
      const outcome = await work((line) => {
        state.last = plain(line).trim() || state.last;
      });
      running.delete(name);
      print(`${label} ${clock(elapsed())}  ${name}: ${outcome} (${seconds(tookSoFar())})`);
      return outcome;
    } catch (error) {
      running.delete(name);
      const end = error instanceof Stopped ? 'stopped' : 'failed';
      print(`${label} ${clock(elapsed())}  ${name}: ${end} (${seconds(tookSoFar())})`);
      throw error;
    } finally {
      timers.forEach((timer) => clearTimeout(timer));
    }
  };
  return { step, print, elapsed };
}
