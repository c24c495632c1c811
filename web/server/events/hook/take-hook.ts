import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { ChangeEvent } from '@wellspring/content-model';
import { eventsOfSite } from '../events.ts';
import type { SignedHook } from './signed-event.ts';

/** For as long as a signature is taken, before and after its instant, in milliseconds. */
const REPEATABLE = 10 * 60_000;
/** Longest time that the CMS is kept waiting, in milliseconds. */
const PATIENCE = 5000;

/** What was taken, by id: the work, which may still be going on. */
const taken = new LRUCache<string, Promise<void>>({ max: 10_000, ttl: REPEATABLE });

/**
 * Deals with a hook, once: who repeats it waits for the same work.
 *
 * @returns once the work is done, or is taking long
 * @throws where it failed; then it may be tried again
 */
export async function takeHook({ id, event }: SignedHook): Promise<void> {
  if (event === null) return;
  const rest = new AbortController();
  try {
    await Promise.race([
      taken.get(id) ?? begin(id, event),
      pause(PATIENCE, undefined, { signal: rest.signal }),
    ]);
  } finally {
    rest.abort();
  }
}

function begin(id: string, event: ChangeEvent): Promise<void> {
  const work = eventsOfSite().hear(event);
  taken.set(id, work);
  work.catch(() => taken.delete(id));
  return work;
}
