import type { ClientSettings } from './options.ts';
import { retryAfterSeconds } from './retry-after.ts';
import type { Exchange } from './transport.ts';

/** The last exchange of a call and how many attempts it took. */
export interface Outcome {
  readonly exchange: Exchange;
  readonly attempts: number;
}

/** Statuses that say "not now" rather than "not so". */
const PASSING_STATUSES = [429, 502, 503, 504];

/** Longest pause before the first repetition and before any, in milliseconds, where the server names none. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2000;

/**
 * Sends a request, and sends it again where that can help: after a broken connection or a passing status, never after a
 * timeout, since a slow server does not get faster by being asked twice. Pauses grow and are drawn by chance between
 * nothing and their length ("full jitter"), so that many clients do not come back at the same moment; a `Retry-After` is
 * kept. What does not fit into the deadline is not tried.
 *
 * @param send one attempt, which must end within the milliseconds given
 */
export async function sendWithRetries(
  send: (timeoutMs: number) => Promise<Exchange>,
  settings: ClientSettings,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const end = performance.now() + settings.deadlineMs;
  const left = () => end - performance.now();
  for (let attempts = 1; ; attempts += 1) {
    const exchange = await send(Math.max(1, Math.min(settings.timeoutMs, left())));
    const pause = pauseAfter(exchange, attempts, settings);
    if (pause === null || pause >= left()) return { exchange, attempts };
    await settings.pause(pause, signal);
  }
}

/** Milliseconds to wait before the next attempt, or null where there shall be none. */
function pauseAfter(
  exchange: Exchange,
  attempts: number,
  { retries, random }: ClientSettings,
): number | null {
  if (attempts > retries || !isPassing(exchange)) return null;
  const asked = exchange.kind === 'answer' ? (retryAfterSeconds(exchange.retryAfter) ?? 0) * 1000 : 0;
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1));
  return asked + random() * longest;
}

function isPassing(exchange: Exchange): boolean {
  return exchange.kind === 'answer'
    ? PASSING_STATUSES.includes(exchange.status)
    : exchange.kind === 'network';
}
