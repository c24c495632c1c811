import { setTimeout as pause } from 'node:timers/promises';
import { endedUnexpectedly } from './deaths.mjs';
import { Refusal } from './refusal.mjs';

const pollMs = 150;
const requestMs = 20_000;

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether it answers, and with success
 */
async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(requestMs), redirect: 'manual' });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Waits until a child answers.
 *
 * @param {import('./children.mjs').Child} child
 * @param {string} url answers with 2xx once it is ready
 * @param {number} [patienceMs]
 * @throws {Refusal} where the child ends first, or is not ready in time
 */
export async function waitUntilReady(child, url, patienceMs = 180_000) {
  const deadline = Date.now() + patienceMs;
  let ended = false;
  void child.ended.then(() => (ended = true));
  while (!(await answers(url))) {
    if (ended) throw await endedUnexpectedly(child);
    if (Date.now() > deadline)
      throw new Refusal(
        `${child.name} did not answer at ${url} within ${patienceMs / 1000} s; the lines above are the last that it said.`,
        {
          lastLines: [...child.lastLines()],
        },
      );
    await Promise.race([pause(pollMs), child.ended]);
  }
}
