import { describeEnding } from './failures.mjs';
import { Refusal, Stopped } from './refusal.mjs';

/** @typedef {import('./children.mjs').Child} Child */

/**
 * @param {Child} child one that was to go on
 * @returns {Promise<Refusal>} once it ends: why everything stops
 */
export async function reasonOfEnding(child) {
  const ending = await child.ended;
  if (child.wasAskedToEnd()) return new Stopped(`${child.name} was stopped.`);
  return new Refusal(
    `${child.name} ended by itself (${describeEnding(ending)}), so everything stops; the lines above are the last that it said.`,
    {
      lastLines: [...child.lastLines()],
    },
  );
}

/**
 * @param {readonly Child[]} children
 * @returns {Promise<never>} rejects as soon as one of them ends
 */
export async function untilOneDies(children) {
  throw await Promise.race(children.map(reasonOfEnding));
}
