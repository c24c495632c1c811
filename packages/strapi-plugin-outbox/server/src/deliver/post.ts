import type { Agent, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

/** Most of an answer that is read, in bytes, and how long that may take once its head is there, in milliseconds. */
const ANSWER_BYTES = 2048;
const ANSWER_WITHIN = 1000;

/** A request to a receiver. */
export interface Post {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly agent: Agent;
  /** How long it may take until the head of the answer is there, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** How names are resolved, where not by the system. */
  readonly lookup?: LookupFunction | undefined;
}

/** The head of an answer, and the beginning of its body. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A receiver did not answer in time. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/**
 * Posts to a receiver that is not trusted: no redirect is followed, and of an answer without end only the beginning is read.
 *
 * @throws TooSlowError where no answer began in time
 * @throws Error of Node where there was no connection, or it broke before an answer, or what came is not HTTP
 */
export function post({ address, headers, body, agent, timeoutMs, signal, lookup }: Post): Promise<Answer> {
  return new Promise((settle, fail) => {
    const send = address.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(address, {
      method: 'POST',
      agent,
      signal,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      ...(lookup === undefined ? {} : { lookup }),
    });
    const tooSlow = () => request.destroy(new TooSlowError(`No answer within ${timeoutMs / 1000} s.`));
    const timer = setTimeout(tooSlow, timeoutMs);
    request.once('response', (response) => {
      clearTimeout(timer);
      void beginningOf(response).then((beginning) => {
        settle({ status: response.statusCode ?? 0, headers: response.headers, body: beginning });
      });
    });
    // Once more than once: what is destroyed may still break.
    request.on('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    request.end(body);
  });
}

/** The beginning of a body, however it ends. */
function beginningOf(response: IncomingMessage): Promise<Buffer> {
  return new Promise((settle) => {
    const parts: Buffer[] = [];
    let length = 0;
    const end = (): void => {
      clearTimeout(timer);
      if (!response.complete) response.destroy();
      settle(Buffer.concat(parts).subarray(0, ANSWER_BYTES));
    };
    const timer = setTimeout(end, ANSWER_WITHIN);
    response.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length >= ANSWER_BYTES) end();
    });
    response.once('end', end);
    response.on('error', end);
    response.once('close', end);
  });
}
