import { setResponseHeaders } from 'h3';
import type { H3Event } from 'h3';
import { REVALIDATED } from '../../shared/caching.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { plainAnswer } from './plain-answer.ts';

/** The form of a file that is made of content. */
export interface FileForm<View> {
  /** Its media type. */
  readonly type: string;
  readonly write: (view: View) => string;
}

/**
 * Answers with what a use case came to, in a form that is no page: a feed, a sitemap. What cannot be made now is 503, so
 * that whoever fetches it keeps what they have. @returns the body
 */
export function fileAnswer<View>(
  event: H3Event,
  result: PageResult<View>,
  { type, write }: FileForm<View>,
): string {
  switch (result.kind) {
    case 'page':
      setResponseHeaders(event, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': REVALIDATED });
      return write(result.page);
    case 'away':
      setResponseHeaders(event, { 'Retry-After': result.retryAfterSeconds });
      return plainAnswer(event, 503, 'The content cannot be reached right now. Try again shortly.');
    case 'missing':
    case 'moved':
    case 'refused':
      return plainAnswer(event, 404, 'There is no such file.');
  }
}
