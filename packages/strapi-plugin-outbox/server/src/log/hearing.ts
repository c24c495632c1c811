import type { Follower, HeardEvent } from '../follow/follower.ts';

/**
 * What this process has heard of the log: tells its followers of every event once, and knows up to which event nothing was
 * missed.
 */
export class Hearing {
  readonly #followers = new Set<Follower>();
  /** Own events that the log itself has not told yet, where somebody reads it. */
  readonly #ahead = new Set<number>();
  readonly #isRead: boolean;
  #upTo = 0;

  /** @param isRead whether the log is read in order besides, since other processes write to it */
  constructor(isRead: boolean) {
    this.#isRead = isRead;
  }

  /** This process has heard of every event up to this one. */
  get upTo(): number {
    return this.#upTo;
  }

  /** Adds a follower. @returns ends that */
  add(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => {
      this.#followers.delete(follower);
    };
  }

  /** Nothing was kept before, so nothing up to this event can be missed. */
  begin(newest: number): void {
    this.#upTo = Math.max(this.#upTo, newest);
  }

  /** This process has committed an event. Others may have committed earlier ones that were not read yet. */
  own(event: HeardEvent): void {
    // The log can be quicker than the answer to the commit.
    if (event.id <= this.#upTo) return;
    this.#tell(event);
    if (this.#isRead) this.#ahead.add(event.id);
    else this.#upTo = Math.max(this.#upTo, event.id);
  }

  /** The log was read up to this event, in order. */
  read(event: HeardEvent): void {
    if (!this.#ahead.delete(event.id)) this.#tell(event);
    this.#upTo = event.id;
  }

  /** Somebody else wrote something: whoever keeps anything has to forget it. @param newest event of the log now */
  changedSomehow(newest: number): void {
    for (const follower of this.#followers) follower.changedSomehow();
    this.begin(newest);
  }

  /** Events of other processes may go unheard. */
  lost(): void {
    for (const follower of this.#followers) follower.lost();
  }

  /** They are heard again. @param newest event of the log now; whatever was there before it counts as missed and done with */
  found(newest: number): void {
    for (const id of this.#ahead) if (id <= newest) this.#ahead.delete(id);
    for (const follower of this.#followers) follower.found();
    this.#upTo = newest;
  }

  #tell(event: HeardEvent): void {
    for (const follower of this.#followers) follower.heard(event);
  }
}
