import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Handle } from './database/connection.ts';
import type { Depth } from './database/depth.ts';
import type { EndedAttempt } from './deliver/means.ts';
import type { Follower } from './follow/follower.ts';
import type { OutboxEvent } from './log/event.ts';
import type { CursorTrouble, LogPage, LogQuestion } from './log/page.ts';

export type { Depth } from './database/depth.ts';
export type { EndedAttempt } from './deliver/means.ts';
export type { Follower, HeardEvent } from './follow/follower.ts';
export type { EventBody, Json, OutboxEvent, WireEvent } from './log/event.ts';
export type { CursorTrouble, LogPage, LogQuestion } from './log/page.ts';
export type { Describe, Publication } from './record/describe.ts';

/** What a project asks of the outbox; `strapi.plugin('outbox').service('outbox')`. */
export interface Outbox {
  /**
   * Appends an event to the log, in the transaction that it tells of.
   *
   * @throws UnfitEventError where the event is not of the form
   */
  append(handle: Knex.Transaction, event: OutboxEvent): Promise<void>;
  /**
   * Keeps other writers of events out until the transaction ends. To be the first statement of whatever may append: appending
   * takes the turn by itself, but then holds rows that others may wait for.
   */
  takeTurn(handle: Knex.Transaction): Promise<void>;
  /** Runs something in a transaction, the surrounding one where there is one, that has taken its turn. */
  inWritingTransaction<Result>(run: (handle: Knex.Transaction) => Promise<Result>): Promise<Result>;
  /** Reads the log from a cursor on; or says what is wrong with the cursor. */
  page(handle: Handle, question: LogQuestion): Promise<LogPage | CursorTrouble>;
  /** Tells a follower of every event that is committed from now on, here or in another process. @returns ends that */
  follow(follower: Follower): () => void;
  /** This process has heard of every event up to the one with this id, and has told its followers. */
  heardUpTo(): number;
  /** How full the log and the queues of its subscribers are, for metrics. A few indexed statements. */
  depth(): Promise<Depth>;
  /** Tells somebody of every attempt that this process makes from now on, for metrics. @returns ends that */
  watch(watcher: (attempt: EndedAttempt) => void): () => void;
}

/** The outbox of a project. */
export function outboxOf(strapi: Core.Strapi): Outbox {
  return strapi.plugin('outbox').service<Outbox>('outbox');
}
