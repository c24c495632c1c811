import { REQUEST_ID_HEADER, requestIdFrom, withRequestId } from '@wellspring/observability';
import type { H3Event } from 'h3';
import { defineNitroPlugin } from 'nitropack/runtime';
import { isInnerRequest } from '../inner-request.ts';
import { measuresRequests } from '../metrics/requests.ts';
import { pageCache } from '../page-cache/page-cache.ts';

/**
 * Stands around everything, the page cache included: names every request, so that what is logged on its account can be found, here
 * and in the CMS, and measures it. The last plugin, since each that takes hold of the handler stands around those before it. A
 * kept page takes some 30 µs, so this may take a few: pages that are there are sent before anything is begun for a request.
 */
export default defineNitroPlugin(({ h3App }) => {
  if (import.meta.prerender) return;
  const measure = measuresRequests();
  const { answerAtOnce } = pageCache();
  const ids = new WeakMap<H3Event, string>();
  const handle = h3App.handler;
  const named = (event: H3Event): unknown => {
    // A part of the request by which it was made.
    if (isInnerRequest(event)) return handle(event);
    const { req, res } = event.node;
    const given = req.headers['x-request-id'];
    const id = requestIdFrom(typeof given === 'string' ? given : undefined);
    measure?.(event.node);
    const answered = answerAtOnce(event.node, id);
    if (answered !== null) return answered;
    ids.set(event, id);
    res.setHeader(REQUEST_ID_HEADER, id);
    return withRequestId(id, () => handle(event));
  };
  h3App.handler = Object.assign(named, { __is_handler__: true as const });

  // Errors are answered once the handler has ended, outside of all that it began.
  const { onError } = h3App.options;
  if (onError === undefined) return;
  h3App.options.onError = (error, event) => {
    const id = ids.get(event);
    return id === undefined ? onError(error, event) : withRequestId(id, () => onError(error, event));
  };
});
