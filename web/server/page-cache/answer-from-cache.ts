import type { EventHandler, H3Event } from 'h3';
import { isInnerRequest } from '../inner-request.ts';
import { deliver } from './deliver.ts';
import type { KeptPages } from './kept-pages.ts';
import { pageAddress } from './page-address.ts';

/**
 * Stands before all of Nitro's handlers: what is kept, or may be, is sent from here, whatever else is asked for goes on to them.
 *
 * @param next all of Nitro's handlers
 */
export function answersFromCache(pages: KeptPages, next: EventHandler): EventHandler {
  const handle = (event: H3Event): unknown => {
    const { method, url = '/' } = event.node.req;
    if ((method !== 'GET' && method !== 'HEAD') || isInnerRequest(event)) return next(event);
    const address = pageAddress(url);
    return address === null ? next(event) : answer(event, address);
  };
  const answer = async ({ node }: H3Event, address: string): Promise<void> => {
    const { page, origin } = await pages.read(address);
    // Those who have gone need no answer.
    if (!node.res.destroyed) await deliver(node, page, origin);
  };
  return Object.assign(handle, { __is_handler__: true as const });
}
