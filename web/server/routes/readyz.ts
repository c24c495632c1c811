import { defineEventHandler, setResponseHeaders, setResponseStatus } from 'h3';
import { NEVER_KEPT } from '../../shared/caching.ts';
import { hasReachedCms } from '../content/reachable.ts';

/**
 * The process can serve readers: it has reached the CMS once. It stays ready when the CMS goes away later, since it is
 * then better than nothing.
 */
export default defineEventHandler(async (event) => {
  setResponseHeaders(event, { 'Cache-Control': NEVER_KEPT, 'Content-Type': 'text/plain' });
  if (await hasReachedCms()) return 'ready';
  setResponseStatus(event, 503);
  return 'The CMS has not been reached yet.';
});
