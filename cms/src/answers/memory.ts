import { LRUCache } from 'lru-cache';
import type { Tag } from '@wellspring/content-model';
import type { Finished } from './finished.ts';

/** What an answer takes beside its body: keys, headers, bookkeeping, in bytes; roughly. */
const OVERHEAD = 2048;
/** Compressed forms are at most about half of the body again. */
const FORMS = 1.5;
/** Part of the memory for answers that strangers can make up without end: searches, and what is not there. */
const STRAY_SHARE = 1 / 16;

/** How much the memory is worth, and what it takes. */
export interface AnswerStatistics {
  /** Answers that were given without being made. */
  readonly hits: number;
  /** Answers that had to be made. */
  readonly misses: number;
  /** How often something became stale. */
  readonly purges: number;
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Finished answers by address, purged by tag, bounded in bytes. The least recently asked for go first.
 *
 * An answer that was begun before a purge is handed to those who wait for it, but neither kept nor shared with those who ask
 * after the purge: it may show what was there before.
 */
export class AnswerMemory {
  readonly #kept: LRUCache<string, Finished>;
  readonly #strays: LRUCache<string, Finished>;
  readonly #keys = new Map<Tag, Set<string>>();
  readonly #making = new Map<string, Promise<Finished>>();
  #hits = 0;
  #misses = 0;
  #purges = 0;
  #isTrusted = true;

  /** @param bytes most that the answers may take; 0 keeps none */
  constructor(bytes: number) {
    this.#kept = this.#shelf(bytes * (1 - STRAY_SHARE));
    this.#strays = this.#shelf(bytes * STRAY_SHARE);
  }

  /** The answer of an address, where it is kept and known to be true. */
  find(key: string): Finished | undefined {
    const found = this.#isTrusted ? this.#known(key) : undefined;
    if (found !== undefined) this.#hits += 1;
    return found;
  }

  /**
   * Makes the answer of an address, once for all who ask at the same time, and keeps it.
   *
   * @param make fails where the answer cannot be made; then the last one known is given, where there is one
   * @param isStray whether strangers can make up such addresses without end
   */
  async answer(
    key: string,
    make: () => Promise<Finished>,
    isStray: (finished: Finished) => boolean,
  ): Promise<Finished> {
    const running = this.#making.get(key);
    if (running !== undefined) {
      this.#hits += 1;
      return running;
    }
    this.#misses += 1;
    const begunAt = this.#purges;
    const making = make().then((finished) => {
      if (begunAt === this.#purges && this.#isTrusted) this.#keep(key, finished, isStray(finished));
      return finished;
    });
    this.#making.set(key, making);
    try {
      return await making;
    } catch (error) {
      const known = this.#known(key);
      if (known === undefined) throw error;
      return known;
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key);
    }
  }

  /** Forgets every answer that shows anything of the tags. */
  purge(tags: readonly Tag[]): void {
    this.#purges += 1;
    this.#making.clear();
    for (const tag of tags) {
      for (const key of this.#keys.get(tag) ?? []) {
        this.#kept.delete(key);
        this.#strays.delete(key);
      }
    }
  }

  /** Forgets everything: something changed, and nobody said what. */
  clear(): void {
    this.#purges += 1;
    this.#making.clear();
    this.#kept.clear();
    this.#strays.clear();
  }

  /** While changes cannot be heard of, what is kept serves only where nothing better can be made. */
  distrust(): void {
    this.#purges += 1;
    this.#making.clear();
    this.#isTrusted = false;
  }

  /** Changes are heard of again: starts afresh. */
  trust(): void {
    this.clear();
    this.#isTrusted = true;
  }

  /** What it holds now, and what has happened since the process began. */
  statistics(): AnswerStatistics {
    return {
      hits: this.#hits,
      misses: this.#misses,
      purges: this.#purges,
      entries: this.#kept.size + this.#strays.size,
      bytes: this.#kept.calculatedSize + this.#strays.calculatedSize,
    };
  }

  #known(key: string): Finished | undefined {
    return this.#kept.get(key) ?? this.#strays.get(key);
  }

  #keep(key: string, finished: Finished, isStray: boolean): void {
    const shelf = isStray ? this.#strays : this.#kept;
    shelf.set(key, finished);
    // What is larger than the whole shelf is not taken.
    if (!shelf.has(key)) return;
    for (const tag of finished.tags) {
      const keys = this.#keys.get(tag) ?? new Set();
      this.#keys.set(tag, keys.add(key));
    }
  }

  #shelf(bytes: number): LRUCache<string, Finished> {
    return new LRUCache({
      // The library takes no bound of nothing: one byte holds no answer either.
      maxSize: Math.max(1, Math.floor(bytes)),
      sizeCalculation: ({ body }, key) => Math.ceil(body.length * FORMS) + key.length + OVERHEAD,
      dispose: ({ tags }, key) => this.#forgetTags(tags, key),
    });
  }

  #forgetTags(tags: readonly Tag[], key: string): void {
    for (const tag of tags) {
      const keys = this.#keys.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keys.delete(tag);
    }
  }
}
