import { setResponseHeaders, setResponseStatus } from 'h3';
import type { H3Event } from 'h3';
import { NEVER_KEPT } from '../../shared/caching.ts';

/** Answers with a sentence instead of a page, for what no reader asks for. @returns the body */
export function plainAnswer(event: H3Event, status: number, sentence: string): string {
  setResponseStatus(event, status);
  setResponseHeaders(event, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': NEVER_KEPT });
  return `${sentence}\n`;
}
