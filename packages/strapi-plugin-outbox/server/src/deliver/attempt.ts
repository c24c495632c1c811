import type { IncomingMessage } from 'node:http';
import { isRefusedAsPrivate } from './agents.ts';
import type { Outcome, OutcomeName } from './outcome.ts';
import { TooSlowError, post } from './post.ts';
import type { Answer, Post } from './post.ts';
import { signedHeaders } from './sign.ts';
import type { Message } from './sign.ts';

/** Characters of an answer that are kept. */
const KEPT = 500;
/** The longest that a receiver may ask to be left alone, in milliseconds. */
const LONGEST_REST = 3_600_000;
const SENDER = 'strapi-plugin-outbox';

/** An attempt to deliver a message. */
export interface Attempt extends Omit<Post, 'headers' | 'body'> {
  readonly message: Message;
  readonly secrets: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Signs a message and sends it once. Whatever the receiver does becomes an outcome.
 *
 * @throws only what `signal` was aborted with
 */
export async function attempt({ message, secrets, now, ...way }: Attempt): Promise<Outcome> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': SENDER,
      accept: '*/*',
      ...signedHeaders(message, secrets, now),
    };
    const answer = await post({ ...way, headers, body: message.body });
    return { ...outcomeOf(answer, now), latencyMs: took() };
  } catch (error) {
    way.signal.throwIfAborted();
    const failure = error instanceof Error ? error : new Error(String(error));
    return {
      outcome: outcomeOfFailure(failure),
      status: null,
      answer: plain(wordsOf(failure)),
      latencyMs: took(),
      restMs: null,
    };
  }
}

function outcomeOf({ status, headers, body }: Answer, now: number): Omit<Outcome, 'latencyMs'> {
  const outcome = outcomeOfStatus(status);
  const leadsTo = outcome === 'redirected' ? headers.location : undefined;
  return {
    outcome,
    status,
    answer: plain(leadsTo === undefined ? body.toString() : `Location: ${leadsTo}`),
    restMs: outcome === 'answered' ? restOf(headers, now) : null,
  };
}

/** As Standard Webhooks suggests (“Delivery success and failure”). */
function outcomeOfStatus(status: number): OutcomeName {
  if (status >= 200 && status <= 299) return 'delivered';
  if (status >= 300 && status <= 399) return 'redirected';
  return status === 410 ? 'gone' : 'answered';
}

/** `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. */
function restOf(headers: IncomingMessage['headers'], now: number): number | null {
  const text = headers['retry-after']?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_REST);
}

function outcomeOfFailure(error: Error): OutcomeName {
  if (error instanceof TooSlowError) return 'too-slow';
  if (isRefusedAsPrivate(error)) return 'private-address';
  const code = 'code' in error ? String(error.code) : '';
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'unknown-name';
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|HOSTNAME/.test(code)) return 'bad-certificate';
  return 'unreachable';
}

/** Several addresses of a name fail together, with an error for each and none of its own. */
function wordsOf(error: Error): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(String).join('; ');
  return error.message;
}

/** Text without control characters, which neither a page nor PostgreSQL likes. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, KEPT);
}
