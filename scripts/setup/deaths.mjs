import { describeEnding } from './failures.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {import('./children.mjs').Child} Child */

/**
 * @param {Child} child one that was to go on
 * @returns {Promise<Refusal>} once it ends: why everything stops
 */
export async function endedUnexpectedly(child) {
  const ending = await child.ended;
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
  throw await Promise.race(children.map(endedUnexpectedly));
}
