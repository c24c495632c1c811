import { defineEventHandler } from 'h3';
import { isInnerRequest } from '../inner-request.ts';
import { plainAnswer } from './plain-answer.ts';

/** What the framework offers for itself: the file pages as SQL, rendered errors, highlighting. */
const PRIVATE = /^\/(?:__nuxt|api\/_|_nuxt\/builds)/;

/**
 * The framework's own endpoints answer the server alone. In plain words, since a page about `/__nuxt_error` would be an
 * error in itself.
 */
export const privateRoutes = defineEventHandler((event) => {
  if (!PRIVATE.test(event.path) || isInnerRequest(event)) return;
  return plainAnswer(event, 404, 'There is no such page.');
});
