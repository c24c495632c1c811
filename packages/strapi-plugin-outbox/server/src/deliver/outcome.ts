/**
 * How an attempt ended:
 * `delivered`: the receiver answered with a status from 200 to 299. `answered`: with another one. `redirected`: with one that
 * leads elsewhere, which is never followed. `gone`: with 410, so it wants nothing more. `too-slow`: it did not answer in time.
 * `unreachable`: no connection, or it broke. `unknown-name`: its name leads to no address. `private-address`: it leads into a
 * private network, which is not allowed. `bad-certificate`: it could not prove who it is. `unsigned`: its secret cannot be
 * read, so nothing was sent.
 */
export const OUTCOMES = [
  'delivered',
  'answered',
  'redirected',
  'gone',
  'too-slow',
  'unreachable',
  'unknown-name',
  'private-address',
  'bad-certificate',
  'unsigned',
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** An attempt, as it is kept and shown. */
export interface Outcome {
  readonly outcome: OutcomeName;
  /** HTTP status; null where there was no answer. */
  readonly status: number | null;
  readonly latencyMs: number;
  /** The beginning of the answer, or what went wrong; plain text, never more than a few lines. */
  readonly answer: string;
  /** How long the receiver asks to be left alone, in milliseconds; null where it asks for nothing. */
  readonly restMs: number | null;
}
