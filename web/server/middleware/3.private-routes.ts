import { createError, defineEventHandler } from 'h3';
import { isInnerRequest } from '../inner-request.ts';

/** What the framework offers for itself: SQL over the file pages, rendered errors, highlighting. */
const PRIVATE = /^\/(?:__nuxt|api\/_|_nuxt\/builds)/;

/** The framework's own endpoints answer the server alone. */
export default defineEventHandler((event) => {
  if (PRIVATE.test(event.path) && !isInnerRequest(event)) throw createError({ status: 404, statusText: 'Not Found' });
});
