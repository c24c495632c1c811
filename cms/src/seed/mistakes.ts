import { SeedError } from './seed-error.ts';

/** Collects what is wrong with the seed's files, so that all of it can be told at once. */
export class Mistakes {
  readonly #found: string[] = [];

  /** Notes a mistake in a file; the sentence says where in the file. */
  add(file: string, sentence: string): void {
    this.#found.push(`${file}: ${sentence}`);
  }

  /** @throws SeedError with every mistake, where there is any */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new SeedError(this.#found);
  }
}
