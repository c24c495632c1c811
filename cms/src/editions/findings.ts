/** One thing that an editor should know before publishing: where, and a sentence. */
export interface Finding {
  /** Path of the field in the version, as Strapi's forms name it: `['sections', '2', 'alt']`. */
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * What was found while a version was presented: refusals stand in the way of publishing, warnings inform. `at` gives the
 * same collection for a place deeper down.
 */
export class Findings {
  readonly refusals: Finding[];
  readonly warnings: Finding[];
  readonly #path: readonly string[];

  constructor(parent?: Findings, path: readonly string[] = []) {
    this.refusals = parent?.refusals ?? [];
    this.warnings = parent?.warnings ?? [];
    this.#path = path;
  }

  at(...keys: readonly (string | number)[]): Findings {
    return new Findings(this, [...this.#path, ...keys.map(String)]);
  }

  refuse(message: string, ...keys: readonly string[]): void {
    this.refusals.push({ path: [...this.#path, ...keys], message });
  }

  warn(message: string, ...keys: readonly string[]): void {
    this.warnings.push({ path: [...this.#path, ...keys], message });
  }
}
