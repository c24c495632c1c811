import type { RequestContext } from '#shared/request-context';

/**
 * The context of the request that the page is rendered for.
 *
 * @throws {Error} in a browser: pages are rendered on the server alone
 */
export function usePageRequest(): RequestContext {
  const event = useRequestEvent();
  if (event === undefined)
    throw new Error('Pages are rendered on the server; there is no request in a browser.');
  return event.context;
}
