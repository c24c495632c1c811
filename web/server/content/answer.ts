import {
  ContentAborted,
  ContentGone,
  ContentMalformed,
  ContentNotFound,
  ContentRateLimited,
  ContentUnavailable,
} from '@wellspring/content-client';
import { missing } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { logger } from '../logger.ts';

/** When a reader may try again if the CMS did not say, in seconds. */
const RETRY_AFTER = 30;

/**
 * Runs a use case and says what it came to. 404 and 410 come only from an answer that says so; a CMS that is away, slow
 * or out of its mind says nothing about a page. Anything else is a mistake of ours and is thrown on.
 */
export async function answer<Page>(useCase: () => Promise<PageResult<Page>>): Promise<PageResult<Page>> {
  try {
    return await useCase();
  } catch (error) {
    if (error instanceof ContentNotFound) return missing(404, error.alternates);
    if (error instanceof ContentGone) return missing(410, error.alternates);
    // Without its status: the API's 400 for a question of ours is no 400 of the reader's.
    if (!isOutage(error)) throw new Error('The content service asked a wrong question.', { cause: error });
    logger.warn(error.message);
    const asked = 'retryAfterSeconds' in error ? error.retryAfterSeconds : null;
    return { kind: 'away', retryAfterSeconds: asked ?? RETRY_AFTER };
  }
}

/** Says whether the CMS is away, slow or out of its mind. */
export function isOutage(
  error: unknown,
): error is ContentUnavailable | ContentMalformed | ContentRateLimited | ContentAborted {
  return (
    error instanceof ContentUnavailable ||
    error instanceof ContentMalformed ||
    error instanceof ContentRateLimited ||
    error instanceof ContentAborted
  );
}
