import { AsyncLocalStorage } from 'node:async_hooks';

const fixed = new AsyncLocalStorage<Date>();

/** The instant that a publication or a withdrawal counts from: now, unless the seed publishes something with a date of its own. */
export function publicationInstant(): Date {
  return fixed.getStore() ?? new Date();
}

/** Runs publications as of an instant in the past, for the seed: the dates of the demo come from its content. */
export function publishedAsOf<Result>(instant: Date, run: () => Promise<Result>): Promise<Result> {
  return fixed.run(instant, run);
}
