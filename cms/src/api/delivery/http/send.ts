import { localeOf } from '@wellspring/content-model';
import type { ErrorAnswer, RequestProblem, Tag } from '@wellspring/content-model';
import { finish } from '../../../answers/finished.ts';
import type { Finished } from '../../../answers/finished.ts';
import type { UnknownCursorError } from '../../../editions/read/cursors.ts';
import type { Absence, Outcome } from '../../../editions/read/outcome.ts';
import type { Context } from './context.ts';
import type { TooManyRequests } from './limit.ts';

/** Fresh for a second in shared caches, and good for a week when the CMS is away; browsers ask every time. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=1, stale-if-error=604800';
/** May be kept, and has to be asked for each time. */
const ASK_EACH_TIME = 'no-cache';
/** Longest `Cache-Tag` header, in bytes; past it only the list tags are named. */
const CACHE_TAG_MAX = 4096;
/** Any origin may read: nothing here depends on who asks, so no credentials are allowed. An answer opened by itself runs nothing. */
const OPEN_TO_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Content-Language, Cache-Tag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};
/** Seconds after which a client may ask again when the database is away. */
const RETRY_AFTER = 5;

/** Finishes what a reader's question came to. */
export function finishOutcome(outcome: Outcome<unknown>): Finished {
  return outcome.status === 200 ? finishAnswer(outcome) : finishAbsence(outcome);
}

function finishAnswer({ answer, locale, tags, live }: Extract<Outcome<unknown>, { status: 200 }>): Finished {
  const headers = {
    ...headersFor(tags),
    ...(live ? { 'Cache-Control': ASK_EACH_TIME } : {}),
    ...(locale === null ? {} : { 'Content-Language': localeOf(locale).tag }),
  };
  return finish(200, headers, answer, tags);
}

/**
 * 404 or 410, with where else to look. `alternates` is always there: it tells a client that the answer is about a
 * document, and not of a server that does not know the route.
 */
function finishAbsence({ status, message, alternates, candidates, tags }: Absence): Finished {
  const name = status === 404 ? 'NotFoundError' : 'GoneError';
  const details = {
    alternates: [...(alternates ?? [])],
    ...(candidates === undefined ? {} : { candidates: [...candidates] }),
  };
  const body: ErrorAnswer = { data: null, error: { status, name, message, details } };
  return finish(status, headersFor(tags), body, tags);
}

function headersFor(tags: readonly Tag[]): Record<string, string> {
  return {
    ...OPEN_TO_ALL,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': CACHE_CONTROL,
    ...(tags.length === 0 ? {} : { 'Cache-Tag': tagHeader(tags) }),
    Vary: 'Accept-Encoding',
  };
}

/** Sends 410 for a cursor that leads nowhere: with a code, because the reader has to start afresh. */
export function sendUnknownCursor(context: Context, { message }: UnknownCursorError): void {
  openToAll(context);
  context.set('Cache-Control', 'no-store');
  sendError(context, 410, 'GoneError', message, { code: 'cursor-unknown' });
}

/** Sends 400 with everything that is wrong. */
export function sendBadRequest(context: Context, problems: readonly RequestProblem[]): void {
  openToAll(context);
  context.set('Cache-Control', 'no-store');
  sendError(context, 400, 'ValidationError', problems.map(({ message }) => message).join(' '), {
    errors: [...problems],
  });
}

/** Sends 429 with when to ask again. */
export function sendTooManyRequests(context: Context, { message, retryAfter }: TooManyRequests): void {
  openToAll(context);
  context.set('Cache-Control', 'no-store');
  context.set('Retry-After', String(retryAfter));
  sendError(context, 429, 'RateLimitError', message, {});
}

/** Sends 503 for a failure of ours, with when to ask again. */
export function sendUnavailable(context: Context): void {
  openToAll(context);
  context.set('Cache-Control', 'no-store');
  context.set('Retry-After', String(RETRY_AFTER));
  sendError(
    context,
    503,
    'ServiceUnavailableError',
    'The content cannot be read right now. Try again shortly.',
    {},
  );
}

/** Sends an error in Strapi's shape. */
export function sendError(
  context: Context,
  status: number,
  name: string,
  message: string,
  details: ErrorAnswer['error']['details'],
): void {
  const body: ErrorAnswer = { data: null, error: { status, name, message, details } };
  context.status = status;
  context.type = 'application/json';
  context.body = JSON.stringify(body);
}

/** Headers that say that any origin may read. */
export function openToAll(context: Context): void {
  context.remove('Access-Control-Allow-Credentials');
  context.set(OPEN_TO_ALL);
}

function tagHeader(tags: readonly Tag[]): string {
  const encoded = tags.map(encodeURI);
  const all = encoded.join(',');
  return all.length <= CACHE_TAG_MAX ? all : encoded.filter((tag) => tag.startsWith('list:')).join(',');
}
