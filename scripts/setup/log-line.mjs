/**
 * @typedef {object} WrittenError
 * @property {string} [stack]
 * @property {string} [message]
 * @property {WrittenError} [cause]
 */

/**
 * Both servers write what happens as JSON, one object a line, for programs that collect it. People get it in words.
 *
 * @param {string} line what a child said
 * @returns {string[]} the lines to show; the line itself where it is no event
 */
export function inWords(line) {
  const event = eventOf(line);
  if (event === null) return [line];
  const { time, level, message, requestId, error } = event;
  const clock = typeof time === 'string' ? time.slice(11, 19) : '';
  const named = typeof requestId === 'string' ? `  [${requestId}]` : '';
  return [`${clock} ${level}: ${message}${named}`.trim(), ...traceOf(error)];
}

/** @param {string} line @returns {{ level: string, message: string, time?: unknown, requestId?: unknown, error?: unknown } | null} */
function eventOf(line) {
  if (!line.startsWith('{')) return null;
  try {
    const read = JSON.parse(line);
    return typeof read.level === 'string' && typeof read.message === 'string' ? read : null;
  } catch {
    return null;
  }
}

/** @param {unknown} error @returns {string[]} its stack, and those of what it came from */
function traceOf(error) {
  /** @type {string[]} */
  const lines = [];
  for (let one = /** @type {WrittenError | undefined} */ (error); one !== undefined; one = one.cause) {
    const [first = '', ...rest] = (one.stack ?? one.message ?? '').split('\n');
    lines.push(lines.length === 0 ? first : `caused by ${first}`, ...rest);
  }
  return lines.map((line) => `  ${line}`);
}
