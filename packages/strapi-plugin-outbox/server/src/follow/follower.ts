import type { LoggedEvent } from '../log/event.ts';

/** An event that was committed. */
export type HeardEvent = Omit<LoggedEvent, 'nonce'>;

/** Who wants to know what is committed to the log, by this process or by another one on the same database. */
export interface Follower {
  /** An event was committed: told once, and at once where this process wrote it. */
  heard(event: HeardEvent): void;
  /** The database was written to, by somebody who says nothing about what. */
  changedSomehow(): void;
  /** From now on events of other processes may go unheard. */
  lost(): void;
  /** They are heard again; those in between were missed. */
  found(): void;
}

/** Ends following. */
export type StopFollowing = () => Promise<void>;
