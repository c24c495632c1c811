import { getQuery } from 'h3';
import type { H3Event } from 'h3';

/**
 * The address that a request is about, with its query. Pages of errors are rendered by an inner request that names the
 * address in question.
 */
export function askedAddress(event: H3Event): string {
  return event.path.startsWith('/__nuxt_error') ? String(getQuery(event)['url'] ?? '') : event.path;
}
