import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/**
 * @param {string} host
 * @param {number} port 0: any free one
 * @returns {Promise<number>} the port that could be listened on; it is free again
 * @throws {NodeJS.ErrnoException} the system's own error
 */
function listenOnce(host, port) {
  return new Promise((settle, refuse) => {
    const server = createServer();
    server.once('error', refuse);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => settle(taken));
    });
  });
}

/**
 * @param {{ host: string, port: number, variable: string, purpose: string }} wanted `variable`: what to change in `.env`
 * @throws {Refusal} where the port cannot be had
 */
export async function requireFreePort({ host, port, variable, purpose }) {
  try {
    await listenOnce(host, port);
  } catch (cause) {
    throw new Refusal(
      objection(/** @type {NodeJS.ErrnoException} */ (cause).code, { host, port, variable, purpose }),
      { cause },
    );
  }
}

/** @param {string} [host] @returns {Promise<number>} a port that nothing uses at this moment */
export const freePort = (host = '127.0.0.1') => listenOnce(host, 0);

/**
 * @param {string | undefined} code the system's error code
 * @param {{ host: string, port: number, variable: string, purpose: string }} wanted
 */
function objection(code, { host, port, variable, purpose }) {
  if (code === 'EADDRINUSE')
    return `Port ${port}, wanted for ${purpose}, is already in use: end the program that uses it (perhaps Wellspring itself), or set ${variable} in .env to a free port.`;
  if (code === 'EACCES')
    return `Port ${port}, wanted for ${purpose}, needs more rights: set ${variable} in .env to a port above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is "${host}", which is not an address of this machine: set it in .env to 127.0.0.1, or to 0.0.0.0 for all addresses.`;
  return `Port ${port} at ${host}, wanted for ${purpose}, cannot be opened (${code ?? 'unknown reason'}): check HOST and ${variable} in .env.`;
}
