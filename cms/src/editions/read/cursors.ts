/** A cursor that cannot be one of ours. */
export class MalformedCursorError extends Error {
  override readonly name = 'MalformedCursorError';
  readonly parameter = 'after';
  readonly given: string;
  readonly allowed: string;

  constructor(given: string, allowed: string) {
    super(`“${given}” is not a cursor of this list.`);
    this.given = given;
    this.allowed = allowed;
  }
}

/** A cursor of an event that is not in the log: too old, or of another database. */
export class UnknownCursorError extends Error {
  override readonly name = 'UnknownCursorError';

  constructor() {
    super(
      'The event log does not go back to this cursor. Take a new one with “after=latest”, then read again what you keep.',
    );
  }
}
