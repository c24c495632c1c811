/** The first pause is at most this long and each one may be twice as long as the one before, up to the longest; milliseconds. */
const FIRST = 2000;
const LONGEST = 3_600_000;
/** Attempts within one second would carry the same timestamp, and a receiver could take the second for a replay. */
const SHORTEST = 1000;

/**
 * How long to wait after a failed attempt: exponential backoff with full jitter, any pause between none and the longest that
 * is due (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), so that receivers that were away do not
 * get everything at once.
 *
 * @param attempts that were made so far, from 1
 * @param random from 0 to 1
 * @returns milliseconds
 */
export function pauseAfter(attempts: number, random: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 32));
  return Math.max(SHORTEST, Math.round(random * longest));
}

/** What decides whether and when a failed delivery is tried again; milliseconds. */
export interface Failed {
  readonly attempts: number;
  readonly firstAttemptAt: number;
  readonly now: number;
  readonly random: number;
  /** How long the receiver asks to be left alone. */
  readonly restMs: number | null;
  readonly giveUpMs: number;
}

/** When a failed delivery is tried again; undefined where it has been tried for long enough. The last try is at the very end. */
export function nextAttempt(failed: Failed): number | undefined {
  const end = failed.firstAttemptAt + failed.giveUpMs;
  if (failed.now >= end) return undefined;
  const pause = Math.max(pauseAfter(failed.attempts, failed.random), failed.restMs ?? 0);
  return Math.min(failed.now + pause, end);
}
