import { defineEventHandler, getQuery, setResponseHeaders, setResponseStatus } from 'h3';
import { NEVER_KEPT } from '../../../../shared/caching.ts';
import { requireLocale } from '../../../handlers/require-locale.ts';

/** What the search field suggests while a reader types, for the site's own script. Kept nowhere, as the search itself. */
export default defineEventHandler(async (event) => {
  requireLocale(event);
  const { q } = getQuery(event);
  setResponseHeaders(event, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': NEVER_KEPT,
  });
  const result = await event.context.content.suggestions(typeof q === 'string' ? q : '');
  if (result.kind === 'page') return JSON.stringify(result.page);
  setResponseStatus(event, 503);
  if (result.kind === 'away') setResponseHeaders(event, { 'Retry-After': result.retryAfterSeconds });
  return JSON.stringify({ count: '', items: [] });
});
