import { setTimeout as delay } from 'node:timers/promises';
import type { ContentErrorCode } from './errors.ts';
import type { KeptAnswersBounds } from './kept-answers.ts';

/** What a request is made for. Both are sent as headers, and neither changes what is asked. */
export interface RequestPurpose {
  /** Names, in the logs of the CMS too, what it is a part of: `X-Request-Id`. */
  readonly requestId?: string | undefined;
  /** The id of an event that the answer must not be from before: `At-Least-Event`. Heeded with the site's own token. */
  readonly atLeastEvent?: string | undefined;
}

/** A call that has ended, for metrics. */
export interface EndedCall {
  /** What was asked, without what it was asked about: `/articles`, `/articles/…`. */
  readonly endpoint: string;
  /** `ok`, or the code of the error that the caller got. */
  readonly outcome: 'ok' | ContentErrorCode;
  /** From the beginning of the first attempt to the parsed answer. */
  readonly seconds: number;
  readonly attempts: number;
}

export interface ContentClientOptions {
  /** Where the CMS is reached, without `/api/v1`: `http://127.0.0.1:1337`. A path before it is kept. */
  readonly baseURL: string;
  /** The site's own token, sent as `Authorization: Bearer`; it lifts the rate limit. Reading needs none. */
  readonly token?: string | undefined;
  /** Longest time for one attempt, from connecting to the last byte. Default 5000. */
  readonly timeoutMs?: number;
  /** Longest time for a call, all attempts and pauses together. Default 10,000. */
  readonly deadlineMs?: number;
  /** How often a failed request is repeated where repeating can help. Default 2. */
  readonly retries?: number;
  /** Connections open at once; further requests wait for one. Default 64. */
  readonly maxSockets?: number;
  /** Longest answer, unpacked. Default 8 MiB. */
  readonly maxAnswerBytes?: number;
  /**
   * Keeps the last answers and asks with their `ETag`, so that what has not changed is not sent again. Every answer is
   * still asked for: nothing is ever stale. Off unless bounds are given.
   */
  readonly keepAnswers?: KeptAnswersBounds | undefined;
  /** Asked once for each call what it is made for; what is undefined is not sent. Default: nothing is said. */
  readonly perRequest?: () => RequestPurpose;
  /** Told of every call that has ended, well or not. */
  readonly onCall?: (call: EndedCall) => void;
  /** Where the pauses between attempts get their chance from: a number from 0 to 1. Default `Math.random`. */
  readonly random?: () => number;
  /** How a pause is made; the signal ends it early. Default: a timer. */
  readonly pause?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** Options with their defaults, checked. */
export interface ClientSettings extends Required<Omit<ContentClientOptions, 'token' | 'keepAnswers'>> {
  readonly token: string | null;
  readonly keepAnswers: KeptAnswersBounds | null;
}

/** The path of version 1 of the API on the CMS. */
const API_PATH = '/api/v1';

/**
 * Fills in the defaults. `baseURL` of the result is that of the API, without a slash at the end.
 *
 * @throws {TypeError} with a sentence that names the option, and never its value where that may be secret
 */
export function settingsOf(options: ContentClientOptions): ClientSettings {
  return {
    baseURL: apiAddress(options.baseURL),
    token: checkedToken(options.token),
    timeoutMs: positive('timeoutMs', options.timeoutMs ?? 5000),
    deadlineMs: positive('deadlineMs', options.deadlineMs ?? 10_000),
    retries: wholeNumber('retries', options.retries ?? 2),
    maxSockets: positive('maxSockets', options.maxSockets ?? 64),
    maxAnswerBytes: positive('maxAnswerBytes', options.maxAnswerBytes ?? 8 * 1024 * 1024),
    keepAnswers: bounds(options.keepAnswers),
    perRequest: options.perRequest ?? (() => ({})),
    onCall: options.onCall ?? (() => undefined),
    random: options.random ?? Math.random,
    pause: options.pause ?? pauseByTimer,
  };
}

async function pauseByTimer(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch {
    // Only the signal ends a timer early, and the caller looks at it next.
  }
}

function apiAddress(baseURL: string): string {
  return addressOfCms(baseURL) + API_PATH;
}

/**
 * The address of the CMS, without a slash at the end.
 *
 * @throws {TypeError} with a sentence about `baseURL`
 */
export function addressOfCms(baseURL: string): string {
  if (!URL.canParse(baseURL))
    throw new TypeError('baseURL must be an absolute address, such as http://127.0.0.1:1337.');
  const url = new URL(baseURL);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new TypeError('baseURL must be http: or https:.');
  if (url.username !== '' || url.password !== '') {
    throw new TypeError(
      'baseURL must not contain a user name or a password: errors and logs show addresses.',
    );
  }
  if (url.search !== '' || url.hash !== '') throw new TypeError('baseURL must end before the query.');
  const path = url.pathname.replace(/\/+$/, '');
  if (path.endsWith(API_PATH))
    throw new TypeError(`baseURL must end before ${API_PATH}: the client adds it.`);
  return url.origin + path;
}

/** A token as `Authorization: Bearer` can carry it (RFC 6750, section 2.1); null where there is none. */
function checkedToken(token: string | undefined): string | null {
  if (token === undefined || token === '') return null;
  if (!/^[A-Za-z0-9._~+/-]+=*$/.test(token)) {
    throw new TypeError('token may consist of letters, digits and -._~+/ only, with = at its end.');
  }
  return token;
}

function bounds(given: KeptAnswersBounds | undefined): KeptAnswersBounds | null {
  if (given === undefined) return null;
  return {
    maxEntries: positive('keepAnswers.maxEntries', given.maxEntries),
    maxBytes: positive('keepAnswers.maxBytes', given.maxBytes),
  };
}

function positive(name: string, value: number): number {
  if (!Number.isFinite(value) || value <= 0)
    throw new TypeError(`${name} must be a positive number, not ${value}.`);
  return value;
}

function wholeNumber(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 0)
    throw new TypeError(`${name} must be a whole number, not ${value}.`);
  return value;
}
