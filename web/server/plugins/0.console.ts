import { format } from 'node:util';
import { defineNitroPlugin } from 'nitropack/runtime';
import { logger } from '../logger.ts';

/**
 * Nitro prints an error with the address that was asked for, query and all. That is the reader's own business; the error is logged
 * without it (5.mistakes.ts).
 */
const TOLD_OTHERWISE = '[request error]';

/** What frameworks print is logged in the one form of the log. The first plugin, since the others may have something to say. */
export default defineNitroPlugin(() => {
  if (import.meta.prerender || import.meta.dev) return;
  const line = (...printed: unknown[]): string => format(...printed).trim();
  console.log = (...printed) => logger.info(line(...printed));
  console.warn = (...printed) => logger.warn(line(...printed));
  console.error = (...printed) => {
    if (!String(printed[0]).startsWith(TOLD_OTHERWISE)) logger.error(line(...printed));
  };
});
