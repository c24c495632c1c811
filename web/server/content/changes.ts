import { ContentBadRequest, ContentCursorUnknown } from '@wellspring/content-client';
import type { ChangeEvent, Cursor } from '@wellspring/content-model';
import { contentClient } from './client.ts';

/** Events that are read at once: as many as the API gives. */
const AT_ONCE = 1000;

/** What happened after a place in the log, oldest first. */
export interface Changes {
  readonly events: readonly ChangeEvent[];
  readonly cursor: Cursor;
  /** Whether more is there already. */
  readonly more: boolean;
}

/**
 * Reads on in the log of events.
 *
 * @returns `unknown` where the log does not go back to the cursor (any more), or is another one
 * @throws ContentError where it cannot be read now
 */
export async function changesAfter(cursor: Cursor): Promise<Changes | 'unknown'> {
  try {
    const { data, meta } = await contentClient().changes.list({ after: cursor, limit: AT_ONCE });
    return { events: data, ...meta };
  } catch (error) {
    // 400: what was kept is no cursor of this CMS.
    if (error instanceof ContentCursorUnknown || error instanceof ContentBadRequest) return 'unknown';
    throw error;
  }
}

/** The end of the log as it is now. @throws ContentError where it cannot be read now */
export async function endOfLog(): Promise<Cursor> {
  const { meta } = await contentClient().changes.list({ after: 'latest' });
  return meta.cursor;
}
