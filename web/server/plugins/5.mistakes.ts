import { defineNitroPlugin } from 'nitropack/runtime';
import { logger } from '../logger.ts';

/**
 * Writes down every mistake of the site itself: Nuxt shows its readers a page that says so. What is missing (4xx) and a
 * CMS that is away (503, logged where it is noticed) are none.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('error', (error) => {
    const status = 'statusCode' in error ? error.statusCode : 500;
    if (status === 500) logger.error('A page could not be made.', error);
    // Written down: Nitro would do so again, with the address, and what somebody searches for stands in it.
    if ('unhandled' in error) error.unhandled = false;
  });
});
