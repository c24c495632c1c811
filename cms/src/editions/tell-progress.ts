import type { Core } from '@strapi/strapi';

/** How often the log is told, in milliseconds. */
const TELL_EVERY = 10_000;

/**
 * Tells the log now and then how far something is that a start waits for.
 *
 * @param doing the beginning of a sentence: `Search is made anew`
 * @returns to be called with how much is done
 */
export function tellProgress(strapi: Core.Strapi, doing: string): (done: number) => void {
  let told = Date.now();
  return (done) => {
    if (Date.now() - told < TELL_EVERY) return;
    told = Date.now();
    strapi.log.info(`${doing}: ${done.toLocaleString('en-US')} so far.`);
  };
}
