import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import type { ClientSettings, RequestPurpose } from './options.ts';

/** What one attempt came to: an answer of whatever status, or the reason why there is none. */
export type Exchange = Answer | NoAnswer;

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** The content type without parameters, in lower case. */
  readonly contentType: string;
  readonly retryAfter: string | null;
  /** The label of this very answer; null where there is none, or where nobody may store it. */
  readonly etag: string | null;
  readonly body: string;
}

export interface NoAnswer {
  readonly kind: 'timeout' | 'network' | 'too-large' | 'aborted';
  readonly cause: Error;
}

/** How one attempt is made. */
export interface Attempt {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** The `ETag` of an answer that is at hand: if it still holds, 304 is answered instead of it. */
  readonly ifNoneMatch: string | undefined;
  readonly purpose: RequestPurpose;
}

export interface Transport {
  /** Sends one GET request. Rejects never: what went wrong is in the exchange. */
  get(url: string, attempt: Attempt): Promise<Exchange>;
  /** Closes the connections that are kept open for later requests. */
  close(): void;
}

/** HTTP by axios: kept-alive, bounded connections, no redirects, no proxy from the environment, bounded answers. */
export function createTransport(settings: ClientSettings): Transport {
  const agent = agentFor(settings);
  const http = axios.create({
    adapter: 'http',
    httpAgent: agent,
    httpsAgent: agent,
    maxRedirects: 0,
    proxy: false,
    maxContentLength: settings.maxAnswerBytes,
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
    headers: headersOf(settings.token),
  });
  return {
    get: (url, attempt) => exchange(http, url, attempt, settings.token),
    close: () => agent.destroy(),
  };
}

function agentFor({ baseURL, maxSockets }: ClientSettings): HttpAgent {
  const bounds = { keepAlive: true, maxSockets, maxFreeSockets: maxSockets };
  return baseURL.startsWith('https:') ? new HttpsAgent(bounds) : new HttpAgent(bounds);
}

function headersOf(token: string | null): Record<string, string> {
  const headers = { Accept: 'application/json', 'User-Agent': 'wellspring-content-client' };
  return token === null ? headers : { ...headers, Authorization: `Bearer ${token}` };
}

/** The exchange that the caller's signal ended. */
function calledOff({ reason }: AbortSignal): NoAnswer {
  return { kind: 'aborted', cause: reason instanceof Error ? reason : new Error(String(reason)) };
}

async function exchange(
  http: AxiosInstance,
  url: string,
  { timeoutMs, signal, ifNoneMatch, purpose }: Attempt,
  token: string | null,
): Promise<Exchange> {
  const limit = timeLimit(timeoutMs, signal);
  try {
    const { status, headers, data } = await http.get<unknown>(url, {
      signal: limit.signal,
      // What is undefined is not sent.
      headers: {
        'If-None-Match': ifNoneMatch,
        'X-Request-Id': purpose.requestId,
        'At-Least-Event': purpose.atLeastEvent,
      },
    });
    const body = typeof data === 'string' ? data : '';
    return {
      kind: 'answer',
      status,
      contentType: mediaType(headers['content-type']),
      retryAfter: textOf(headers['retry-after']),
      etag: /\bno-store\b/i.test(textOf(headers['cache-control']) ?? '') ? null : textOf(headers['etag']),
      // Answers become messages of errors; a proxy that echoes requests must not carry the token into them.
      body: status === 200 ? body : withoutToken(body, token),
    };
  } catch (error) {
    const cause = plainCause(error, token);
    if (signal?.aborted === true) return calledOff(signal);
    if (limit.signal.aborted) return { kind: 'timeout', cause };
    return { kind: cause.message.startsWith('maxContentLength') ? 'too-large' : 'network', cause };
  } finally {
    limit.lift();
  }
}

/**
 * A signal that fires when the time is up or the outer signal fires. Axios' own `timeout` measures silence on the
 * socket, so an answer that drips would never end. (`AbortSignal.any` is avoided: several releases of Node 20 and 22
 * leak with a long-lived outer signal, https://github.com/nodejs/node/issues/54614.)
 */
function timeLimit(milliseconds: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, milliseconds);
  if (outer?.aborted === true) stop();
  outer?.addEventListener('abort', stop, { once: true });
  const lift = () => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  };
  return { signal: controller.signal, lift };
}

/**
 * What went wrong, as an error that is safe to log: axios' own errors carry the request with its headers, the token
 * among them, so only message and code are taken over.
 */
function plainCause(error: unknown, token: string | null): Error & { code?: string } {
  const cause: Error & { code?: string } = new Error(
    withoutToken(error instanceof Error ? error.message : String(error), token),
  );
  if (axios.isAxiosError(error) && error.code !== undefined) cause.code = error.code;
  return cause;
}

function withoutToken(text: string, token: string | null): string {
  return token === null ? text : text.replaceAll(token, '[token]');
}

function textOf(header: unknown): string | null {
  return typeof header === 'string' ? header : null;
}

function mediaType(header: unknown): string {
  return (textOf(header)?.split(';')[0] ?? '').trim().toLowerCase();
}
