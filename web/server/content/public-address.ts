import { absolute } from '../../shared/href.ts';
import type { PublicAddress } from '../../shared/views/pages.ts';
import type { PageRequest } from './page-request.ts';

/** How a document's page is shared, and where its problems are reported. */
export function publicAddress({ siteUrl, contactEmail }: PageRequest, path: string): PublicAddress {
  return { url: absolute(siteUrl, path), contactEmail };
}
