import { constants } from 'node:os';
import { endChildren } from './children.mjs';
import { explain } from './refusal.mjs';

/** @type {readonly NodeJS.Signals[]} */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let isEnding = false;
let isUp = false;

/** From now on, being asked to end is the normal way out, not an interruption. */
export function endingIsNormal() {
  isUp = true;
}

/**
 * Runs a command from its first line to its exit code: a signal ends its children first, an error is explained.
 *
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runToExit(main) {
  for (const signal of endSignals) process.on(signal, () => void endFor(signal));
  // Where the reader of our output is gone (a closed terminal, `| head`), there is nobody to run for.
  process.stdout.on('error', () => void endFor('SIGHUP'));
  try {
    const code = await main();
    if (!isEnding) process.exitCode = code;
  } catch (error) {
    if (isEnding) return;
    process.exitCode = 1;
    console.error(`\n${explain(error)}`);
  }
  if (!isEnding) await endChildren();
}

/**
 * npm passes a signal on that the terminal has already sent, so a second one says nothing new.
 *
 * @param {NodeJS.Signals} signal
 */
async function endFor(signal) {
  if (isEnding) return;
  isEnding = true;
  await endChildren();
  process.exit(isUp ? 0 : 128 + constants.signals[signal]);
}
