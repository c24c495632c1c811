/** @typedef {import('./children.mjs').Ending} Ending */

/**
 * What tools say when the machine, not the project, is at fault, and the sentence that a person can act on.
 *
 * @type {readonly { sign: RegExp, sentence: string }[]}
 */
const knownCauses = [
  {
    sign: /ENOSPC|no space left on device|ERR_PNPM_ENOSPC|database or disk is full/i,
    sentence: 'The disk is full: free at least 3 GB and run the command again.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_FETCH|dns error|error sending request/i,
    sentence:
      'The npm registry could not be reached: check the network (and the proxy, if there is one) and run the command again; it goes on where it stopped.',
  },
  {
    sign: /CERT_|certificate|SELF_SIGNED/,
    sentence:
      'The npm registry’s certificate was not accepted: set NODE_EXTRA_CA_CERTS to the certificate of your network’s proxy and run the command again.',
  },
  {
    sign: /ERR_PNPM_\w*OUTDATED_LOCKFILE|frozen-lockfile/,
    sentence:
      'pnpm-lock.yaml does not fit the package.json files: run `npx pnpm install` once, and commit the lockfile if the change is yours.',
  },
  {
    sign: /heap out of memory|ENOMEM|Cannot allocate memory/i,
    sentence:
      'There was not enough memory: close other programs (a build needs about 2 GB) and run the command again.',
  },
  {
    sign: /EACCES|EPERM|permission denied/i,
    sentence:
      'A file may not be written: make this folder yours (`sudo chown -R "$USER" .`) and run the command again.',
  },
];

/**
 * @param {string} what the work, as the beginning of a sentence
 * @param {Ending} ending
 * @param {readonly string[]} lastLines
 * @returns {string} one sentence or two: what failed, and what to do
 */
export function describeFailure(what, ending, lastLines) {
  const said = [...lastLines, ending.error?.message ?? ''].join('\n');
  const known = knownCauses.find(({ sign }) => sign.test(said));
  if (known) return `${what} failed. ${known.sentence}`;
  if (ending.signal === 'SIGKILL')
    return `${what} was killed, most likely for want of memory: close other programs and run the command again.`;
  return `${what} failed (${describeEnding(ending)}); the lines above are the last that it said.`;
}

/** @param {Ending} ending */
export function describeEnding({ code, signal, error }) {
  if (error) return error.message;
  return signal === null ? `exit code ${code}` : `ended by ${signal}`;
}
