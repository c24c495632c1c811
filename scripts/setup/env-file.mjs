/** A variable's line: name and value, whatever stands around them. */
const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;

/**
 * @param {string} value as written after the `=`
 * @returns {string} without quotes, or without a comment that follows after a space
 */
function unquoted(value) {
  const quoted = /^(['"`])(.*)\1(?:\s+#.*)?$/.exec(value);
  return quoted?.[2] ?? value.replace(/(?:^|\s+)#.*$/, '');
}

/**
 * Reads a `.env` file: `NAME=value` lines, comments and quotes. (`util.parseEnv` came with Node 20.12; we start on 20.0.)
 *
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseEnvFile(text) {
  /** @type {Record<string, string>} */
  const variables = {};
  for (const line of text.split('\n')) {
    const [, name, value] = assignment.exec(line) ?? [];
    if (name !== undefined && value !== undefined) variables[name] = unquoted(value);
  }
  return variables;
}

/**
 * @param {string} text a `.env` file
 * @returns {{ name: string, lines: string[] }[]} each variable with the comment lines above it, in order
 */
export function documentedVariables(text) {
  const entries = [];
  /** @type {string[]} */
  let comment = [];
  for (const line of text.split('\n')) {
    const name = assignment.exec(line)?.[1];
    if (line.startsWith('#')) comment.push(line);
    else {
      if (name !== undefined && !line.startsWith('#')) entries.push({ name, lines: [...comment, line] });
      comment = [];
    }
  }
  return entries;
}

/**
 * @param {string} text a `.env` file
 * @param {string} name
 * @param {string} value written as it is; generated values need no quotes
 * @returns {string} the file with that variable set where it stands; every other byte is kept
 */
export function withValue(text, name, value) {
  return text
    .split('\n')
    .map((line) => (assignment.exec(line)?.[1] === name && !line.startsWith('#') ? `${name}=${value}` : line))
    .join('\n');
}
