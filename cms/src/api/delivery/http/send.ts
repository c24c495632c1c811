import { createHash } from 'node:crypto';
import type { Context } from './context.ts';
import { localeOf } from '@wellspring/content-model';
import type { ErrorAnswer, RequestProblem, Tag } from '@wellspring/content-model';
import type { UnknownCursorError } from '../../../editions/read/cursors.ts';
import type { Absence, Outcome } from '../../../editions/read/outcome.ts';

/** Fresh for a second in shared caches, and good for a week when the CMS is away; browsers ask every time. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=1, stale-if-error=604800';
/** May be kept, and has to be asked for each time. */
const ASK_EACH_TIME = 'no-cache';
/** Longest `Cache-Tag` header, in bytes; past it only the list tags are named. */
const CACHE_TAG_MAX = 4096;
/** Seconds after which a client may ask again when the database is away. */
const RETRY_AFTER = 5;

/** Sends an answer with its validators; 304 where the client has it. */
export function sendAnswer(context: Context, outcome: Extract<Outcome<unknown>, { status: 200 }>): void {
  const body = JSON.stringify(outcome.answer);
  openToAll(context);
  if (outcome.locale !== null) context.set('Content-Language', localeOf(outcome.locale).tag);
  context.set('Cache-Control', outcome.live ? ASK_EACH_TIME : CACHE_CONTROL);
  setTags(context, outcome.tags);
  context.set('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
  context.status = 200;
  context.type = 'application/json';
  context.body = context.fresh ? null : body;
  if (context.fresh) context.status = 304;
}

/**
 * Sends 404 or 410, with where else to look. `alternates` is always there: it tells a client that the answer is about a
 * document, and not of a server that does not know the route.
 */
export function sendAbsence(
  context: Context,
  { status, message, alternates, candidates, tags }: Absence,
): void {
  openToAll(context);
  context.set('Cache-Control', CACHE_CONTROL);
  setTags(context, tags);
  sendError(context, status, status === 404 ? 'NotFoundError' : 'GoneError', message, {
    alternates: [...(alternates ?? [])],
    ...(candidates === undefined ? {} : { candidates: [...candidates] }),
  });
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

/** Sends 503 for a failure of ours, and logs what it was. */
export function sendUnavailable(context: Context, error: unknown): void {
  strapi.log.error(error instanceof Error ? error : new Error(String(error)));
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

/** Any origin may read: nothing here depends on who asks, so no credentials are allowed. */
export function openToAll(context: Context): void {
  context.remove('Access-Control-Allow-Credentials');
  context.set('Access-Control-Allow-Origin', '*');
  context.set('Access-Control-Expose-Headers', 'ETag, Content-Language, Retry-After');
  context.set('X-Content-Type-Options', 'nosniff');
}

function setTags(context: Context, tags: readonly Tag[]): void {
  const encoded = tags.map(encodeURI);
  const all = encoded.join(',');
  if (all === '') return;
  context.set(
    'Cache-Tag',
    all.length <= CACHE_TAG_MAX ? all : encoded.filter((tag) => tag.startsWith('list:')).join(','),
  );
}
