import { createError, defineEventHandler, sendRedirect, setResponseHeader } from 'h3';
import { judgeAddress } from '../../shared/canonical-address.ts';
import { REVALIDATED } from '../../shared/caching.ts';

/** One 301 to the one spelling of an address. */
export default defineEventHandler((event) => {
  if (event.method !== 'GET' && event.method !== 'HEAD') return;
  const judged = judgeAddress(event.node.req.url ?? '/');
  if (judged.kind === 'malformed') throw createError({ status: 404, statusText: 'Not Found' });
  if (judged.kind === 'canonical') return;
  setResponseHeader(event, 'Cache-Control', REVALIDATED);
  return sendRedirect(event, judged.location, 301);
});
