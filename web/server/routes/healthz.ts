import { defineEventHandler, setResponseHeaders } from 'h3';
import { NEVER_KEPT } from '../../shared/caching.ts';

/** The process lives. */
export default defineEventHandler((event) => {
  setResponseHeaders(event, { 'Cache-Control': NEVER_KEPT, 'Content-Type': 'text/plain' });
  return 'ok';
});
