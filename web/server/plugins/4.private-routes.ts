import { defineEventHandler, setResponseHeaders, setResponseStatus } from 'h3';
import { defineNitroPlugin } from 'nitropack/runtime';
import { NEVER_KEPT } from '../../shared/caching.ts';
import { isInnerRequest } from '../inner-request.ts';

/** What the framework offers for itself: the file pages as SQL, rendered errors, highlighting. */
const PRIVATE = /^\/(?:__nuxt|api\/_|_nuxt\/builds)/;

/**
 * The framework's own endpoints answer the server alone. First in the row of handlers, since some of them are files that
 * would be served before any middleware; in plain words, since a page about `/__nuxt_error` would be an error in itself.
 */
export default defineNitroPlugin((nitroApp) => {
  const handler = defineEventHandler((event) => {
    if (!PRIVATE.test(event.path) || isInnerRequest(event)) return;
    setResponseStatus(event, 404);
    setResponseHeaders(event, {
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': NEVER_KEPT,
    });
    return 'There is no such page.\n';
  });
  nitroApp.h3App.stack.unshift({ route: '/', handler });
});
