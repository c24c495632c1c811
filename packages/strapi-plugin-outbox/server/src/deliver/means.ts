import type { LookupFunction } from 'node:net';
import type { Knex } from 'knex';
import type { Options } from '../options.ts';
import type { Seal } from '../subscribers/secrets.ts';
import type { OutcomeName } from './outcome.ts';

/** An attempt to deliver an event, as it ended. Nothing in it is of the event's content. */
export interface EndedAttempt {
  /** Name of the subscriber. */
  readonly subscriber: string;
  readonly outcome: OutcomeName;
  /** How long the receiver took. */
  readonly seconds: number;
  /** From the event to its arrival; null where it has not arrived. */
  readonly lagSeconds: number | null;
}

/** What delivering needs. */
export interface Means {
  /** Its own transactions are none of Strapi's: nobody else waits inside of them. */
  readonly knex: Knex;
  readonly options: Options;
  readonly seal: Seal;
  readonly log: { info(sentence: string): void; warn(sentence: string): void };
  /** Told of every attempt that has been recorded. */
  readonly onAttempt: (attempt: EndedAttempt) => void;
  /** From 0 to 1. */
  readonly random: () => number;
  /** How names are resolved, where not by the system. */
  readonly lookup?: LookupFunction;
}

/** An instant as it is stored. @param ms since 1970 */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
