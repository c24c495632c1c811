/** The settings cannot be used. The message names every variable that is wrong, one sentence each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** One sentence for each variable that is wrong. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      ['The settings cannot be used. Correct them in .env or in the environment:', ...problems].join('\n- '),
    );
    this.problems = problems;
  }
}
