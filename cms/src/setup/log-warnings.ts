import type { Core } from '@strapi/strapi';

/**
 * Has the warnings of Node and of libraries in the log, each as a line like all others. Node itself prints them bare, which
 * no reader of the log could parse.
 */
export function logWarnings(strapi: Core.Strapi): void {
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => strapi.log.warn(`${name}: ${message}`));
}
