/**
 * Which events this process has dealt with. The log tells every event once and in order; hooks and other processes tell most of
 * them earlier, in any order, and some never.
 */
export class Heard {
  /** The log was read up to this event. */
  #upTo = 0;
  /** Later ones that were heard already: no more than happen between two readings of the log. */
  readonly #ahead = new Set<number>();

  has(id: number): boolean {
    return id <= this.#upTo || this.#ahead.has(id);
  }

  /** By a hook, or from another process. */
  add(id: number): void {
    this.#ahead.add(id);
  }

  /** The log was read up to this event. */
  read(id: number): void {
    this.#upTo = id;
    for (const one of this.#ahead) if (one <= id) this.#ahead.delete(one);
  }

  /** The log has another history, or has to be read from an earlier place again. */
  forget(): void {
    this.#upTo = 0;
    this.#ahead.clear();
  }
}
