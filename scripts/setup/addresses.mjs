import { Refusal } from './refusal.mjs';

/** @typedef {import('./environment.mjs').Variables} Variables */
/** @typedef {'CMS' | 'WEB'} Prefix of the variables of a server */

/**
 * @param {Variables} variables
 * @param {Prefix} prefix
 * @returns {number}
 * @throws {Refusal} where the variable does not hold a port
 */
export const portOf = (variables, prefix) => portIn(variables, `${prefix}_PORT`);

/**
 * @param {Variables} variables
 * @param {Prefix} prefix
 * @returns {number | null} where the server's metrics are; null: nowhere
 * @throws {Refusal} where the variable holds something that is no port
 */
export const metricsPortOf = (variables, prefix) =>
  (variables[`${prefix}_METRICS_PORT`] ?? '') === '' ? null : portIn(variables, `${prefix}_METRICS_PORT`);

/** @param {Variables} variables @param {string} name @returns {number} */
function portIn(variables, name) {
  const text = variables[name] ?? '';
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`${name} is "${text}", which is not a port: set it in .env to a number from 1 to 65535.`);
}

/**
 * @param {Variables} variables
 * @param {Prefix} prefix
 * @returns {string} the origin at which this machine reaches the server
 */
export const originOf = (variables, prefix) =>
  `http://${reachable(variables['HOST'] ?? '')}:${portOf(variables, prefix)}`;

/**
 * @param {Variables} variables
 * @param {Prefix} prefix
 * @returns {string} the origin at which people reach the server
 */
export const publicOriginOf = (variables, prefix) =>
  variables[prefix === 'CMS' ? 'PUBLIC_CMS_URL' : 'PUBLIC_SITE_URL'] || originOf(variables, prefix);

/** @param {string} host an address to listen on @returns {string} one at which it is reached, as it stands in a URL */
function reachable(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
