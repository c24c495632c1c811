import { createContentClient } from '@wellspring/content-client';
import type { ContentClient } from '@wellspring/content-client';
import { createPreviewClient } from '@wellspring/content-client/preview';
import type { PreviewClient } from '@wellspring/content-client/preview';
import { currentRequestId } from '@wellspring/observability';
import { previewToken } from '@wellspring/preview-links';
import { environment } from '../environment.ts';
import { measureCall } from './measured-calls.ts';
import { newestEvent } from './newest-event.ts';

/** A reader waits at most this long for the CMS, in milliseconds, before the page says that it is away. */
const TIMEOUT = 3000;
const DEADLINE = 4000;

let client: ContentClient | undefined;
let drafts: PreviewClient | undefined;

/** The client of this process; it keeps its connections open. */
export function contentClient(): ContentClient {
  const { cmsUrl, contentApiToken } = environment();
  client ??= createContentClient({
    baseURL: cmsUrl,
    token: contentApiToken,
    timeoutMs: TIMEOUT,
    deadlineMs: DEADLINE,
    retries: 1,
    perRequest: () => ({ requestId: currentRequestId(), atLeastEvent: newestEvent() }),
    onCall: measureCall,
  });
  return client;
}

/**
 * The client of previews, apart from the other one: nothing that it reads is ever public.
 *
 * @throws {TypeError} where there are no previews
 */
export function previewClient(): PreviewClient {
  const { cmsUrl, previewSecret } = environment();
  if (previewSecret === null) throw new TypeError('Without PREVIEW_SECRET there are no previews.');
  drafts ??= createPreviewClient({
    baseURL: cmsUrl,
    token: previewToken(previewSecret),
    timeoutMs: TIMEOUT,
    deadlineMs: DEADLINE,
    retries: 1,
    perRequest: () => ({ requestId: currentRequestId() }),
    onCall: measureCall,
  });
  return drafts;
}
