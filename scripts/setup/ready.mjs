import { setTimeout as pause } from 'node:timers/promises';
import { reasonOfEnding } from './deaths.mjs';
import { Refusal } from './refusal.mjs';

const pollMs = 150;
const requestMs = 20_000;

/**
 * @param {string} url
 * @returns {Promise<{ isWell: boolean, words: string }>} whether it answers with success, and what it answers
 */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(requestMs), redirect: 'manual' });
    await response.arrayBuffer();
    return { isWell: response.ok, words: `answers ${response.status}` };
  } catch {
    return { isWell: false, words: 'does not answer' };
  }
}

/**
 * Waits until a child answers.
 *
 * @param {import('./children.mjs').Child} child
 * @param {string} url answers with 2xx once it is ready
 * @param {{ note?: (line: string) => void, patienceMs?: number }} [options] `note` is told what it answers until then
 * @throws {Refusal} where the child ends first, or is not ready in time
 */
export async function waitUntilReady(child, url, { note = () => {}, patienceMs = 180_000 } = {}) {
  const deadline = Date.now() + patienceMs;
  let ended = false;
  void child.ended.then(() => (ended = true));
  for (;;) {
    const { isWell, words } = await ask(url);
    if (isWell) return;
    if (ended) throw await reasonOfEnding(child);
    if (Date.now() > deadline) {
      const sentence = `${child.name} was not ready within ${patienceMs / 1000} s: ${url} ${words}. The lines above are the last that it said.`;
      throw new Refusal(sentence, { lastLines: [...child.lastLines()] });
    }
    note(`${url} ${words}`);
    await Promise.race([pause(pollMs), child.ended]);
  }
}
