import type { H3Event } from 'h3';

/**
 * Says whether a request comes from the server itself. Nitro serves those without a socket and marks them
 * (https://github.com/unjs/unenv); nothing that a client sends can set the mark.
 */
export function isInnerRequest(event: H3Event): boolean {
  return '__unenv__' in event.node.req;
}
