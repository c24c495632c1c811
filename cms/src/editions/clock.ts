import { AsyncLocalStorage } from 'node:async_hooks';

const fixed = new AsyncLocalStorage<Date>();

/** The instant that a publication counts from: of the write that it belongs to, else now. */
export function publicationInstant(): Date {
  return fixed.getStore() ?? new Date();
}

/** Runs publications as of an instant in the past, for the seed: the dates of the demo come from its content. */
export function publishedAsOf<Result>(instant: Date, run: () => Promise<Result>): Promise<Result> {
  return fixed.run(instant, run);
}

/** Runs a write at one instant, so that every date that it leaves behind is the same. */
export function atOneInstant<Result>(run: () => Promise<Result>): Promise<Result> {
  return fixed.run(publicationInstant(), run);
}
