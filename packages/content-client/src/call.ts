import { createKeptAnswers } from './kept-answers.ts';
import type { KeptAnswer } from './kept-answers.ts';
import type { WireSchema } from './known-fields.ts';
import { ContentError } from './errors.ts';
import type { ClientSettings, EndedCall } from './options.ts';
import { readOutcome } from './read-answer.ts';
import { sendWithRetries } from './retry.ts';
import type { Outcome } from './retry.ts';
import type { Exchange, Transport } from './transport.ts';

/** What a caller may say about a single call. */
export interface CallOptions {
  /** Ends the call, whatever it is doing, with `ContentAborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Parameters of a query; those that are undefined are not sent. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/**
 * Asks the API for a path and gives the parsed answer.
 *
 * @throws {ContentError}
 */
export type Call = <T>(
  path: string,
  parameters: Parameters,
  schema: WireSchema<T>,
  options: CallOptions | undefined,
) => Promise<T>;

/** Binds transport, repetition, kept answers and reading into the one function that all endpoints use. */
export function createCall(settings: ClientSettings, transport: Transport): Call {
  const answers = createKeptAnswers(settings.keepAnswers);
  return async (path, parameters, schema, options) => {
    const url = settings.baseURL + path + queryOf(parameters);
    const signal = options?.signal;
    const kept = answers.get(url);
    const purpose = settings.perRequest();
    const begun = performance.now();
    const { exchange, attempts } = await sendWithRetries(
      (timeoutMs) => transport.get(url, { timeoutMs, signal, ifNoneMatch: kept?.etag, purpose }),
      settings,
      signal,
    );
    const current = withKeptBody(exchange, kept);
    const ended = (outcome: EndedCall['outcome']) =>
      settings.onCall({ endpoint: endpointOf(path), outcome, seconds: secondsSince(begun), attempts });
    const answer = read(schema, nameFor(url, parameters), { exchange: current, attempts }, ended);
    // Only what could be read is kept.
    if (exchange.kind === 'answer' && exchange.status === 200 && exchange.etag !== null)
      answers.keep(url, { etag: exchange.etag, body: exchange.body });
    return answer;
  };
}

/** Reads what a call came to, and says how it ended. @throws {ContentError} */
function read<T>(
  schema: WireSchema<T>,
  url: string,
  outcome: Outcome,
  ended: (outcome: EndedCall['outcome']) => void,
): T {
  try {
    const answer = readOutcome(schema, url, outcome);
    ended('ok');
    return answer;
  } catch (error) {
    if (error instanceof ContentError) ended(error.code);
    throw error;
  }
}

/** Paths are of two steps at most; the second names a document. */
function endpointOf(path: string): string {
  const [, first = '', ...rest] = path.split('/');
  return rest.length === 0 ? `/${first}` : `/${first}/…`;
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}

/** What errors call a request by. They end up in logs, and what readers search for is written to none. */
function nameFor(url: string, { q }: Parameters): string {
  if (q === undefined) return url;
  const named = new URL(url);
  named.searchParams.set('q', '[not shown]');
  return named.href;
}

/** "Not modified" is the answer that was kept; it has no body of its own. */
function withKeptBody(exchange: Exchange, kept: KeptAnswer | undefined): Exchange {
  if (kept === undefined || exchange.kind !== 'answer' || exchange.status !== 304) return exchange;
  return { ...exchange, status: 200, contentType: 'application/json', body: kept.body };
}

/** The query string, in one order, so that the same question always has the same address and caches can tell. */
function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined)
      query.set(name, typeof value === 'string' ? value.normalize('NFC') : String(value));
  }
  query.sort();
  return query.size === 0 ? '' : `?${query}`;
}
