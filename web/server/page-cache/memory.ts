import { LRUCache } from 'lru-cache';
import type { Tag } from '@wellspring/content-model';
import type { FinishedPage } from './finished-page.ts';

/** What a page takes beside its body: address, headers, bookkeeping, in bytes; roughly. */
const OVERHEAD = 4096;
/** Compressed forms are at most about half of the body again. */
const FORMS = 1.5;
/** Part of the memory for what is missing: strangers can make such addresses up without end. */
const MISSING_SHARE = 1 / 16;
const MISSING_PAGES = 2000;

/** A page in memory, with what has happened to it since. */
export interface KeptPage {
  readonly address: string;
  readonly page: FinishedPage;
  /** Something that it shows has changed since. */
  isPurged: boolean;
  /** When another attempt to make it anew is worth while, after one has failed; in milliseconds since 1970. */
  retryAt: number;
  /** How often it was asked for, and when last; what was long ago counts less. */
  reads: number;
  readAt: number;
}

/** Finished pages by address and by tag, bounded in bytes. The least recently asked for go first. */
export class PageMemory {
  readonly #found: LRUCache<string, KeptPage>;
  readonly #missing: LRUCache<string, KeptPage>;
  readonly #byTag = new Map<Tag, Set<KeptPage>>();

  /** @param bytes most that all pages may take */
  constructor(bytes: number) {
    this.#found = this.#shelf(bytes * (1 - MISSING_SHARE), {});
    this.#missing = this.#shelf(bytes * MISSING_SHARE, { max: MISSING_PAGES });
  }

  get(address: string): KeptPage | undefined {
    return this.#found.get(address) ?? this.#missing.get(address);
  }

  /** Keeps a page in place of the one before, whose readers it takes over. */
  set(address: string, page: FinishedPage, isPurged: boolean): KeptPage {
    const before = this.get(address);
    const { reads, readAt } = before ?? { reads: 0, readAt: 0 };
    const kept: KeptPage = { address, page, isPurged, retryAt: 0, reads: reads / 2, readAt };
    this.delete(address);
    const shelf = page.parts.status === 404 ? this.#missing : this.#found;
    shelf.set(address, kept);
    // What is larger than the whole shelf is not taken.
    if (shelf.has(address)) this.#remember(kept);
    return kept;
  }

  delete(address: string): void {
    this.#found.delete(address);
    this.#missing.delete(address);
  }

  /** Every kept page that carries one of the tags. */
  carrying(tags: readonly Tag[]): Set<KeptPage> {
    const carrying = new Set<KeptPage>();
    for (const tag of tags) for (const kept of this.#byTag.get(tag) ?? []) carrying.add(kept);
    return carrying;
  }

  *all(): Iterable<KeptPage> {
    yield* this.#found.values();
    yield* this.#missing.values();
  }

  get bytes(): number {
    return this.#found.calculatedSize + this.#missing.calculatedSize;
  }

  get entries(): number {
    return this.#found.size + this.#missing.size;
  }

  #shelf(bytes: number, bounds: { max?: number }): LRUCache<string, KeptPage> {
    return new LRUCache({
      ...bounds,
      maxSize: Math.max(1, Math.floor(bytes)),
      sizeCalculation: ({ page }, address) =>
        Math.ceil(page.parts.body.length * FORMS) + address.length + OVERHEAD,
      dispose: (kept) => this.#forget(kept),
    });
  }

  #remember(kept: KeptPage): void {
    for (const tag of kept.page.parts.tags) {
      const carrying = this.#byTag.get(tag) ?? new Set();
      this.#byTag.set(tag, carrying.add(kept));
    }
  }

  #forget(kept: KeptPage): void {
    for (const tag of kept.page.parts.tags) {
      const carrying = this.#byTag.get(tag);
      carrying?.delete(kept);
      if (carrying?.size === 0) this.#byTag.delete(tag);
    }
  }
}
