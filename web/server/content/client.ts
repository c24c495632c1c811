import { createContentClient } from '@wellspring/content-client';
import type { ContentClient } from '@wellspring/content-client';
import { environment } from '../environment.ts';

/** A reader waits at most this long for the CMS, in milliseconds, before the page says that it is away. */
const TIMEOUT = 3000;
const DEADLINE = 4000;

let client: ContentClient | undefined;

/** The client of this process; it keeps its connections open. */
export function contentClient(): ContentClient {
  const { cmsUrl, contentApiToken } = environment();
  client ??= createContentClient({
    baseURL: cmsUrl,
    token: contentApiToken,
    timeoutMs: TIMEOUT,
    deadlineMs: DEADLINE,
    retries: 1,
  });
  return client;
}
