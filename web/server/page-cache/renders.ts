import type { Tag } from '@wellspring/content-model';
import type { Made, MakePage } from './make-page.ts';

/** A purge that came while a page was being made. */
interface Purge {
  readonly number: number;
  /** Null: everything. */
  readonly tags: ReadonlySet<Tag> | null;
}

/** What came of making a page. */
export interface Outcome {
  readonly made: Made;
  /** The first purge that may not be in it yet; `Infinity`: it is as new as can be. */
  readonly outdatedBy: number;
}

interface Render {
  readonly outcome: Promise<Outcome>;
  readonly purges: Purge[];
}

/** Attempts to make a page that is purged again each time; the last one is as good as any. */
const ATTEMPTS = 3;

/**
 * Makes each page once for all who ask at the same time. A purge that comes meanwhile may not be in the page yet: it still goes
 * to those who had asked before, and is made anew for those who ask afterwards.
 */
export class Renders {
  readonly #make: MakePage;
  readonly #finished: (address: string, outcome: Outcome) => void;
  readonly #running = new Map<string, Render>();
  #purges = 0;
  /** Pages made since the start. */
  count = 0;

  /** @param finished told of every page that is made, before those who wait for it */
  constructor(make: MakePage, finished: (address: string, outcome: Outcome) => void) {
    this.#make = make;
    this.#finished = finished;
  }

  /** The page as it is now. @throws where it cannot be made at all */
  async make(address: string): Promise<Made> {
    const asked = this.#purges;
    let outcome = await this.#join(address);
    for (let more = ATTEMPTS - 1; more > 0 && outcome.outdatedBy <= asked; more -= 1)
      outcome = await this.#join(address);
    return outcome.made;
  }

  /** Tells those that are being made of a purge. @param tags null: everything */
  purge(tags: readonly Tag[] | null): void {
    this.#purges += 1;
    const purge = { number: this.#purges, tags: tags === null ? null : new Set(tags) };
    for (const { purges } of this.#running.values()) purges.push(purge);
  }

  /** How many purges there have been. */
  get purges(): number {
    return this.#purges;
  }

  #join(address: string): Promise<Outcome> {
    const running = this.#running.get(address);
    if (running !== undefined) return running.outcome;
    const purges: Purge[] = [];
    const outcome = this.#run(address, purges).finally(() => this.#running.delete(address));
    this.#running.set(address, { outcome, purges });
    return outcome;
  }

  async #run(address: string, purges: readonly Purge[]): Promise<Outcome> {
    this.count += 1;
    const made = await this.#make(address);
    const { tags } = made.page.parts;
    const first = purges.find((purge) => purge.tags === null || tags.some((tag) => purge.tags?.has(tag)));
    const outcome = { made, outdatedBy: first?.number ?? Infinity };
    this.#finished(address, outcome);
    return outcome;
  }
}
