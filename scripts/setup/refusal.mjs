/**
 * A reason to stop that the person at the terminal can act on: its message is a sentence that says what failed and what to
 * do. Anything else that is thrown is a fault of ours and keeps its stack.
 */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {{ cause?: unknown, lastLines?: readonly string[] }} [details] `lastLines`: what the failed tool said at the end
   */
  constructor(sentence, { cause, lastLines = [] } = {}) {
    super(sentence, { cause });
    this.name = 'Refusal';
    this.lastLines = lastLines;
  }
}

/** Work that was ended on the way because something else failed, or because it was asked to: nothing to explain. */
export class Stopped extends Refusal {}

/**
 * @param {unknown} error
 * @returns {string} what to print for it
 */
export function explain(error) {
  if (!(error instanceof Refusal))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const quoted = error.lastLines.map((line) => `  │ ${line}`);
  return [...quoted, error.message].join('\n');
}
