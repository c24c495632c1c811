/** What is wrong with the seed's files, every mistake as one sentence that names the file and the place in it. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[], options?: ErrorOptions) {
    super(`The seed cannot be published:\n${mistakes.map((mistake) => `- ${mistake}`).join('\n')}`, options);
    this.mistakes = mistakes;
  }
}
