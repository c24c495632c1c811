import type { Context } from './context.ts';
import { openToAll, sendError } from './send.ts';

const METHODS = 'GET, HEAD, OPTIONS';
/** How long a browser may remember that it may ask, in seconds. */
const PREFLIGHT_AGE = '86400';

/** Answers what no endpoint does: what may be asked (OPTIONS), 404 for other addresses, 405 for other methods. */
export function answerRest(context: Context): void {
  openToAll(context);
  if (context.method === 'OPTIONS') {
    context.set('Allow', METHODS);
    context.set('Access-Control-Allow-Methods', METHODS);
    context.set('Access-Control-Allow-Headers', 'Accept, If-None-Match');
    context.set('Access-Control-Max-Age', PREFLIGHT_AGE);
    context.status = 204;
  } else if (context.method === 'GET' || context.method === 'HEAD') {
    sendError(context, 404, 'NotFoundError', 'There is no such address in the content API.', {});
  } else {
    context.set('Allow', METHODS);
    sendError(context, 405, 'MethodNotAllowedError', 'The content API can only be read.', {});
  }
}
