import { setTimeout as pause } from 'node:timers/promises';

/** How often a fact is looked at, in milliseconds. */
const LOOK = 50;

/**
 * Waits until something is so.
 *
 * @param fact looked at again and again
 * @returns how long that took, in milliseconds
 * @throws Error where it is not so in time
 */
export async function until(
  what: string,
  fact: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<number> {
  const begun = performance.now();
  while (!(await fact())) {
    if (performance.now() - begun > withinMs)
      throw new Error(`This did not happen within ${withinMs} ms: ${what}.`);
    await pause(LOOK);
  }
  return performance.now() - begun;
}
