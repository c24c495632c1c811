import { createKeptAnswers } from './kept-answers.ts';
import type { KeptAnswer } from './kept-answers.ts';
import type { WireSchema } from './known-fields.ts';
import type { ClientSettings } from './options.ts';
import { readOutcome } from './read-answer.ts';
import { sendWithRetries } from './retry.ts';
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
    const { exchange, attempts } = await sendWithRetries(
      (timeoutMs) => transport.get(url, { timeoutMs, signal, ifNoneMatch: kept?.etag }),
      settings,
      signal,
    );
    const current = withKeptBody(exchange, kept);
    const answer = readOutcome(schema, url, { exchange: current, attempts });
    // Only what could be read is kept.
    if (exchange.kind === 'answer' && exchange.status === 200 && exchange.etag !== null)
      answers.keep(url, { etag: exchange.etag, body: exchange.body });
    return answer;
  };
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
