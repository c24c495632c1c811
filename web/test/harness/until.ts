import { setTimeout as pause } from 'node:timers/promises';

/** How often a fact is looked at, in milliseconds. */
const LOOK = 20;

/**
 * Waits until something is so.
 *
 * @param fact looked at again and again
 * @throws where it is not so in time
 */
export async function until(
  what: string,
  fact: () => boolean | Promise<boolean>,
  withinMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await fact())) {
    if (performance.now() > deadline) throw new Error(`This did not happen within ${withinMs} ms: ${what}.`);
    await pause(LOOK);
  }
}
