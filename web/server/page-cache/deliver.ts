import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedEncoding } from './accepted-encoding.ts';
import type { FinishedPage, Form } from './finished-page.ts';
import { CACHE_STATUS, ORIGINS } from './origins.ts';
import type { Origin } from './origins.ts';

/** A request with the place for its answer. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/** A CDN may keep for long what is fresh, as nothing else is purged there when it changes. */
const FRESH: readonly string[] = [ORIGINS.kept, ORIGINS.made];

let isBehindCdn = false;

/** From now on, a CDN that can be told what to purge may keep pages for long. */
export function letCdnKeep(): void {
  isBehindCdn = true;
}

/**
 * Sends a finished page in the form that the client takes; 304 where the client has that form.
 *
 * @param origin where the page comes from
 * @param own headers of this answer alone, names and values by turns. All headers are handed over at once, as Node takes them
 *   fastest: whatever `setHeader` has set before would have each of them sorted in, name by name.
 */
export function deliver(
  exchange: Exchange,
  page: FinishedPage,
  origin: Origin,
  own: readonly string[] = [],
): void | Promise<void> {
  const form = page.form(acceptedEncoding(exchange.req));
  const besides = isBehindCdn && FRESH.includes(origin) ? page.headForCdn : [];
  const more = [CACHE_STATUS, origin, ...own, ...besides];
  // Without waiting for what is there: most pages are sent in the turn in which they are asked for.
  if (form instanceof Promise) return form.then((made) => send(exchange, page, made, more));
  send(exchange, page, form, more);
}

function send({ req, res }: Exchange, page: FinishedPage, form: Form, more: readonly string[]): void {
  const { status } = page.parts;
  if (status === 200 && hasForm(req.headers['if-none-match'], form.etag)) {
    res.writeHead(304, form.unchangedHead.concat(more));
    res.end();
    return;
  }
  res.writeHead(status, form.head.concat(more));
  if (req.method === 'HEAD') res.end();
  else res.end(form.body);
}

/** Whether the client has this form (RFC 9110, 13.1.2). */
function hasForm(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*');
}
