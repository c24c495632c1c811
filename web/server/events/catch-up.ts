import type { ChangeEvent, Cursor } from '@wellspring/content-model';
import { changesAfter, endOfLog } from '../content/changes.ts';
import { logger } from '../logger.ts';
import type { Place } from './place.ts';

/** What catching up needs of the process. */
export interface Follower {
  /** Deals with events that the log tells, oldest first, apart from those that are dealt with already. */
  readonly take: (events: readonly ChangeEvent[]) => Promise<void>;
  /** Deals with the whole log having changed: nobody can say what is stale. */
  readonly takeUnknown: (reason: string) => Promise<void>;
  /** Forgets what was dealt with: it is taken once more. */
  readonly forget: () => Promise<void>;
  readonly place: Place;
}

/** Follows the log of events: whatever was lost, doubled or late, afterwards everything is as the log says. */
export class CatchUp {
  readonly #follower: Follower;
  /** Undefined until the place is read. */
  #cursor: Cursor | null | undefined;
  /** While what several processes share is away: the place up to which it was purged. */
  #placeOfShared: Cursor | undefined;
  #isSharedAway = false;
  #losses = 0;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #isLogAway = false;
  #hasCaughtUp = false;

  constructor(follower: Follower) {
    this.#follower = follower;
  }

  /** Whether what is kept can be shown: it was purged up to now once, or the CMS is away and earlier processes did what they could. */
  get isReady(): boolean {
    return this.#hasCaughtUp || (this.#isLogAway && typeof this.#cursor === 'string');
  }

  /** Reads the log to its end. Never fails: what cannot be read now is read the next time. */
  now(): Promise<void> {
    // One that runs may be past what the caller has heard of; one that waits is not.
    this.#next ??= this.#running.then(() => {
      this.#running = this.#next ?? this.#running;
      this.#next = undefined;
      return this.#try();
    });
    return this.#next;
  }

  /** What several processes share cannot be reached from now on, neither pages nor place. */
  sharedIsAway(): void {
    this.#losses += 1;
    // What is read from now on may reach this process alone.
    if (!this.#isSharedAway) this.#placeOfShared = this.#cursor ?? undefined;
    this.#isSharedAway = true;
  }

  /** It can be reached again: whatever was purged meanwhile is purged once more. */
  async sharedIsBack(): Promise<void> {
    if (!this.#isSharedAway) return;
    const losses = this.#losses;
    this.#running = this.#running.then(async () => {
      // Lost once more: then it will be back once more.
      if (losses !== this.#losses) return;
      await this.#follower.forget();
      this.#cursor = this.#placeOfShared;
      this.#placeOfShared = undefined;
      this.#isSharedAway = false;
    });
    await this.now();
  }

  async #try(): Promise<void> {
    try {
      await this.#readOn();
      if (this.#isLogAway) logger.info('The log of events can be read again.');
      this.#hasCaughtUp = true;
      this.#isLogAway = false;
    } catch (error) {
      // Once for each outage.
      if (!this.#isLogAway) logger.warn(`The log of events cannot be read. ${sentenceOf(error)}`);
      this.#isLogAway = true;
    }
  }

  async #readOn(): Promise<void> {
    this.#cursor ??= await this.#placeBefore();
    let isMore = true;
    while (isMore) {
      const changes = this.#cursor === null ? 'unknown' : await changesAfter(this.#cursor);
      if (changes === 'unknown') return this.#beginAfresh();
      if (changes.events.length > 0) await this.#follower.take(changes.events);
      await this.#moveTo(changes.cursor);
      isMore = changes.more;
    }
  }

  /** Null where it cannot be read, too: then nobody knows up to where the kept pages were purged. */
  async #placeBefore(): Promise<Cursor | null> {
    try {
      return await this.#follower.place.read();
    } catch (error) {
      logger.warn(`The place in the log of events cannot be read. ${sentenceOf(error)}`);
      return null;
    }
  }

  async #beginAfresh(): Promise<void> {
    const reason = this.#cursor === null ? 'no place in the log is known' : 'the log is another one';
    // The place first: what happens while everything is purged is read from there.
    const end = await endOfLog();
    await this.#follower.takeUnknown(reason);
    await this.#moveTo(end);
  }

  async #moveTo(cursor: Cursor): Promise<void> {
    if (cursor === this.#cursor) return;
    this.#cursor = cursor;
    // The place would be ahead of what could not be purged.
    if (this.#isSharedAway) return;
    try {
      await this.#follower.place.write(cursor);
    } catch (error) {
      // A later start reads from the place before, and purges more than it would have to.
      logger.warn(`The place in the log of events cannot be written. ${sentenceOf(error)}`);
    }
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
