import type { Tag } from '@wellspring/content-model';
import type { PageParts } from './finished-page.ts';

/** Tags that are remembered one by one. */
const MOST = 50_000;

/** When which tag was purged last: says of a page that was not there to be marked whether it is stale. */
export class PurgeRecord {
  readonly #purgedAt = new Map<Tag, number>();
  /** Whatever was made before is stale. */
  #allAt = 0;

  /** @param tags null: everything. @param at in milliseconds since 1970 */
  add(tags: readonly Tag[] | null, at: number): void {
    if (tags === null || this.#purgedAt.size + tags.length > MOST) {
      this.#allAt = Math.max(this.#allAt, at);
      this.#purgedAt.clear();
      return;
    }
    for (const tag of tags) this.#purgedAt.set(tag, Math.max(at, this.#purgedAt.get(tag) ?? 0));
  }

  /** A page that was begun in the very millisecond counts as stale: nobody can tell what came first. */
  isPurged({ madeAt, tags }: Pick<PageParts, 'madeAt' | 'tags'>): boolean {
    return madeAt <= this.#allAt || tags.some((tag) => madeAt <= (this.#purgedAt.get(tag) ?? 0));
  }

  /** Every tag with the moment of its last purge; null stands for everything. */
  *entries(): Iterable<readonly [Tag | null, number]> {
    if (this.#allAt > 0) yield [null, this.#allAt];
    yield* this.#purgedAt;
  }
}
