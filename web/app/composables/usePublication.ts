import { setResponseHeader } from 'h3';
import { NEVER_KEPT } from '#shared/caching';
import type { Publication } from '#shared/publication';

/** What the publication says of itself. The page is kept by nobody where the CMS could not be asked. */
export async function usePublication(): Promise<Publication> {
  const event = useRequestEvent();
  const request = usePageRequest();
  const publication = await request.content.publication();
  if (event !== undefined && !publication.isCurrent) {
    request.caching = NEVER_KEPT;
    setResponseHeader(event, 'Cache-Control', NEVER_KEPT);
  }
  return publication;
}
