import { logger } from '../logger.ts';
import { pageCache } from '../page-cache/page-cache.ts';

/** Pages that are made anew at once: readers come first. */
const AT_ONCE = 2;
/** Most pages that wait. Whatever is beyond is made for its next reader. */
const WAITING = 500;

/** A page that is to be made anew. */
interface Renewal {
  /** The event that it must not be from before; grows while it waits. */
  event: number;
  readonly done: Promise<void>;
  readonly settle: () => void;
}

const waiting = new Map<string, Renewal>();
let running = 0;

/**
 * Makes pages anew, the first ones first. A page that waits already is made once, however many events ask for it.
 *
 * @returns once all of them are made, or were given up
 */
export async function renew(paths: readonly string[], event: number): Promise<void> {
  const asked = paths.map((path) => enqueue(path, event));
  work();
  await Promise.all(asked);
}

function enqueue(path: string, event: number): Promise<void> {
  const known = waiting.get(path);
  if (known !== undefined) {
    known.event = Math.max(known.event, event);
    return known.done;
  }
  if (waiting.size >= WAITING) return Promise.resolve();
  const { promise: done, resolve } = Promise.withResolvers<undefined>();
  waiting.set(path, { event, done, settle: () => resolve(undefined) });
  return done;
}

function work(): void {
  while (running < AT_ONCE) {
    const [next] = waiting;
    if (next === undefined) return;
    const [path, renewal] = next;
    // Before it is made: an event that comes meanwhile has to have it made once more.
    waiting.delete(path);
    running += 1;
    void make(path, renewal).finally(() => {
      running -= 1;
      work();
    });
  }
}

async function make(path: string, { event, settle }: Renewal): Promise<void> {
  try {
    await pageCache().renew(path, String(event));
  } catch (error) {
    // It is stale, so its next reader has it made.
    logger.error('A page could not be made ahead of its readers.', error);
  } finally {
    settle();
  }
}
