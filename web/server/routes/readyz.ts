import { defineEventHandler, setResponseHeaders, setResponseStatus } from 'h3';
import { NEVER_KEPT } from '../../shared/caching.ts';
import { eventsOfSite } from '../events/events.ts';

/**
 * The process can serve readers: everything that was published is purged from what it keeps, or the CMS is away and there is
 * something kept. It stays ready when the CMS goes away later.
 */
export default defineEventHandler(async (event) => {
  setResponseHeaders(event, { 'Cache-Control': NEVER_KEPT, 'Content-Type': 'text/plain' });
  if (await eventsOfSite().isReady()) return 'ready';
  setResponseStatus(event, 503);
  return 'What was published is not known yet: the CMS has not been reached.';
});
