import { REQUEST_ID_HEADER } from '@wellspring/observability';
import { deliver } from './deliver.ts';
import type { Exchange } from './deliver.ts';
import type { KeptPages } from './kept-pages.ts';
import { ORIGINS } from './origins.ts';

/** Answers a request if that takes nothing but a look. @returns null where it takes more; else settled once it is answered */
export type AnswerAtOnce = (exchange: Exchange, requestId: string) => Promise<void> | null;

const ANSWERED = Promise.resolve();

/**
 * Sends what is in memory and fresh, before anything else is done for a request: most of them spell an address as it is kept, and
 * need no judging.
 */
export function answersAtOnce(pages: KeptPages): AnswerAtOnce {
  return (exchange, requestId) => {
    const { method, url = '/' } = exchange.req;
    if (method !== 'GET' && method !== 'HEAD') return null;
    const page = pages.fresh(url);
    if (page === undefined) return null;
    const sending = deliver(exchange, page, ORIGINS.kept, [REQUEST_ID_HEADER, requestId]);
    return sending instanceof Promise ? sending : ANSWERED;
  };
}
