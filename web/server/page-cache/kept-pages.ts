import type { Tag } from '@wellspring/content-model';
import { logger } from '../logger.ts';
import { FinishedPage } from './finished-page.ts';
import type { PageParts } from './finished-page.ts';
import { isFresh, serves } from './freshness.ts';
import { hottest } from './hottest.ts';
import type { MakePage } from './make-page.ts';
import type { KeptPage, PageMemory } from './memory.ts';
import { ORIGINS } from './origins.ts';
import type { Origin } from './origins.ts';
import { Renders } from './renders.ts';
import type { Outcome } from './renders.ts';
import type { SecondLevel } from './second-level.ts';

/** After a page could not be made, its readers are sent the old one at once for so long, in milliseconds. */
const REST = 5000;

/** A page for a reader, and where it comes from. */
export interface Served {
  readonly page: FinishedPage;
  readonly origin: Origin;
}

/** The page could not be made; what is kept stays as it was. */
export class PageNotMade extends Error {
  override readonly name = 'PageNotMade';
}

/** Finished pages, in memory and on a second level, as fresh as purges say. */
export class KeptPages {
  readonly #memory: PageMemory;
  readonly #second: SecondLevel;
  readonly #renders: Renders;
  readonly #preparing = new Set<string>();
  readonly #loads = new Map<string, Promise<KeptPage | undefined>>();
  readonly #counts = { hits: 0, misses: 0, staleServed: 0 };

  constructor(memory: PageMemory, second: SecondLevel, make: MakePage) {
    this.#memory = memory;
    this.#second = second;
    this.#renders = new Renders(make, (address, outcome) => this.#keep(address, outcome));
  }

  /** The page where it is in memory and fresh: what most readers get, without waiting. */
  fresh(address: string): FinishedPage | undefined {
    const kept = this.#memory.get(address);
    if (kept === undefined) return undefined;
    const now = Date.now();
    if (kept.isPurged || !isFresh(kept.page, now)) return undefined;
    kept.reads += 1;
    kept.readAt = now;
    this.#counts.hits += 1;
    return kept.page;
  }

  /**
   * The page for a reader: kept and fresh; or made now; or the last one that is known, while it cannot be made.
   *
   * What was **purged** is waited for, since it shows what is no more. What is **old** is sent as it is, while it is made anew.
   */
  async read(address: string): Promise<Served> {
    const kept = await this.#known(address);
    if (kept === undefined) return this.#firstTime(address);
    const now = Date.now();
    kept.reads += 1;
    kept.readAt = now;
    if (!kept.isPurged && isFresh(kept.page, now)) {
      this.#counts.hits += 1;
      return { page: kept.page, origin: ORIGINS.kept };
    }
    if (now < kept.retryAt) return this.#stale(kept, ORIGINS.unmade);
    const making = this.#anew(kept);
    if (!kept.isPurged) return this.#stale(kept, ORIGINS.old);
    return (await making) ?? this.#stale(kept, ORIGINS.unmade);
  }

  /** Makes a page anew. @throws {PageNotMade} */
  async renew(address: string): Promise<PageParts> {
    const { isKept, page } = await this.#renders.make(address);
    if (!isKept) throw new PageNotMade(`${address} answered ${page.parts.status}.`);
    return page.parts;
  }

  /**
   * Makes a page where none is kept that can be sent as it is: for the second level alone, so that it takes no place in memory from
   * those that readers come to.
   *
   * @returns the page, and whether it had to be made. @throws {PageNotMade}
   */
  async prepare(address: string): Promise<{ parts: PageParts; isMade: boolean }> {
    const prepared = await this.#prepared(address);
    if (prepared !== undefined) return { parts: prepared, isMade: false };
    this.#preparing.add(address);
    try {
      return { parts: await this.renew(address), isMade: true };
    } finally {
      this.#preparing.delete(address);
    }
  }

  /** Marks what carries one of the tags, in memory and beyond. @returns what was marked in memory */
  async purge(tags: readonly Tag[] | null): Promise<{ stale: number; hot: string[] }> {
    this.#renders.purge(tags);
    const marked = [...(tags === null ? this.#memory.all() : this.#memory.carrying(tags))];
    for (const kept of marked) {
      kept.isPurged = true;
      kept.retryAt = 0;
    }
    await this.#second.purge(tags);
    return { stale: marked.length, hot: hottest(marked, Date.now()) };
  }

  statistics() {
    const { bytes, entries } = this.#memory;
    return { ...this.#counts, renders: this.#renders.count, bytes, entries };
  }

  async #firstTime(address: string): Promise<Served> {
    this.#counts.misses += 1;
    const { page, isKept } = await this.#renders.make(address);
    if (isKept || page.parts.status < 500) return { page, origin: ORIGINS.made };
    const previous = await this.#second.readPrevious(address);
    if (previous === null) return { page, origin: ORIGINS.made };
    this.#counts.staleServed += 1;
    return { page: new FinishedPage(previous), origin: ORIGINS.previous };
  }

  /** @returns null where it cannot be made now: it is left in peace for a while */
  async #anew(kept: KeptPage): Promise<Served | null> {
    if (kept.isPurged) this.#counts.misses += 1;
    try {
      const { page, isKept } = await this.#renders.make(kept.address);
      if (isKept || page.parts.status < 500) return { page, origin: ORIGINS.made };
    } catch (error) {
      logger.error('A page could not be made.', error);
    }
    kept.retryAt = Date.now() + REST;
    return null;
  }

  #stale({ page }: KeptPage, origin: Origin): Served {
    this.#counts.staleServed += 1;
    return { page, origin };
  }

  /** The page in memory, or on the second level; undefined where there is none that is better than nothing. */
  async #known(address: string): Promise<KeptPage | undefined> {
    const kept = this.#memory.get(address) ?? (await this.#loaded(address));
    return kept !== undefined && serves(kept.page, Date.now()) ? kept : undefined;
  }

  /** The page that can be sent as it is; undefined where there is none. */
  async #prepared(address: string): Promise<PageParts | undefined> {
    const now = Date.now();
    const kept = this.#memory.get(address);
    if (kept !== undefined) return !kept.isPurged && isFresh(kept.page, now) ? kept.page.parts : undefined;
    const stored = await this.#second.read(address);
    return stored !== null && !stored.isPurged && isFresh(stored, now) ? stored.parts : undefined;
  }

  #loaded(address: string): Promise<KeptPage | undefined> {
    const running = this.#loads.get(address);
    if (running !== undefined) return running;
    const load = this.#load(address).finally(() => this.#loads.delete(address));
    this.#loads.set(address, load);
    return load;
  }

  async #load(address: string): Promise<KeptPage | undefined> {
    const { purges } = this.#renders;
    const stored = await this.#second.read(address);
    // Somebody may have made it meanwhile.
    const kept = this.#memory.get(address);
    if (stored === null || kept !== undefined) return kept;
    const isPurged = stored.isPurged || purges !== this.#renders.purges;
    return this.#memory.set(address, new FinishedPage(stored.parts), isPurged);
  }

  #keep(address: string, { made: { page, isKept }, outdatedBy }: Outcome): void {
    const { status } = page.parts;
    if (!isKept) {
      if (status >= 500) logger.warn(`${address} could not be made (${status}): what is kept serves on.`);
      else this.#memory.delete(address);
      return;
    }
    if (!this.#preparing.has(address) || this.#memory.get(address) !== undefined)
      this.#memory.set(address, page, outdatedBy !== Infinity);
    // What is missing is not worth a place that outlives the process.
    if (status !== 404) void this.#second.write(address, page.parts);
  }
}
