import { errorAnswer } from '@wellspring/content-model';
import type { ErrorAnswer } from '@wellspring/content-model';
import {
  ContentAborted,
  ContentBadRequest,
  ContentCursorUnknown,
  ContentGone,
  ContentMalformed,
  ContentNotFound,
  ContentRateLimited,
  ContentUnavailable,
} from './errors.ts';
import type { ContentError, FailedRequest } from './errors.ts';
import { parseKnownFields } from './known-fields.ts';
import type { WireMistake, WireSchema } from './known-fields.ts';
import { retryAfterSeconds } from './retry-after.ts';
import type { Outcome } from './retry.ts';
import type { Answer, NoAnswer } from './transport.ts';

/**
 * Reads what a call came to.
 *
 * @param schema of the answer that is expected with status 200
 * @throws {ContentError} for everything else
 */
export function readOutcome<T>(schema: WireSchema<T>, url: string, { exchange, attempts }: Outcome): T {
  const status = exchange.kind === 'answer' ? exchange.status : null;
  const request: FailedRequest = { method: 'GET', url, status, attempts };
  if (exchange.kind !== 'answer') throw withoutAnswer(exchange, request);
  if (exchange.status !== 200) throw refusal(exchange, request);
  return parsed(schema, exchange, request);
}

function withoutAnswer({ kind, cause }: NoAnswer, request: FailedRequest): ContentError {
  switch (kind) {
    case 'timeout':
      return new ContentUnavailable('The content API did not answer in time.', request, null, cause);
    case 'network':
      return new ContentUnavailable(
        `The content API cannot be reached: ${cause.message}.`,
        request,
        null,
        cause,
      );
    case 'too-large':
      return new ContentMalformed(
        'The answer is larger than any that the content API gives.',
        request,
        cause,
      );
    case 'aborted':
      return new ContentAborted('The request was called off.', request, cause);
  }
}

function refusal(answer: Answer, request: FailedRequest): ContentError {
  const { status } = answer;
  const retryAfter = retryAfterSeconds(answer.retryAfter);
  if (status === 400 || status === 404 || status === 410) return explainedRefusal(answer, request);
  if (status === 429)
    return new ContentRateLimited('The content API was asked too often.', request, retryAfter);
  if (status >= 500)
    return new ContentUnavailable(`The content API answered ${status}.`, request, retryAfter);
  const hint = status < 400 ? 'Redirects are not followed' : 'Check the token';
  return new ContentMalformed(
    `Something answered ${status}, which the content API never does here. ${hint}; check the base address.`,
    request,
  );
}

/**
 * A refusal that the content API explains in its body. Anything can answer 404 – a proxy, another server on the port, a
 * CMS without the route – and taking that for "no such document" would empty the site. So 404 and 410 count only with
 * the details that the content API gives for a document, even where those are empty, or the code of a cursor.
 */
function explainedRefusal(answer: Answer, request: FailedRequest): ContentError {
  const { error } = parsed<ErrorAnswer>(errorAnswer, answer, request);
  const { alternates, candidates, errors, code } = error.details;
  if (error.status !== answer.status) {
    return new ContentMalformed(
      `The answer ${answer.status} says of itself that it is ${error.status}.`,
      request,
    );
  }
  if (answer.status === 400) return new ContentBadRequest(error.message, request, errors ?? []);
  if (answer.status === 410 && code === 'cursor-unknown')
    return new ContentCursorUnknown(error.message, request);
  if (alternates === undefined && candidates === undefined) {
    return new ContentMalformed(`Something answered ${answer.status}, but not about a document.`, request);
  }
  return answer.status === 410
    ? new ContentGone(error.message, request, alternates ?? [])
    : new ContentNotFound(error.message, request, {
        alternates: alternates ?? [],
        candidates: candidates ?? [],
      });
}

function parsed<T>(schema: WireSchema<T>, answer: Answer, request: FailedRequest): T {
  if (answer.contentType !== 'application/json') {
    const given = answer.contentType === '' ? 'no content type' : answer.contentType;
    throw new ContentMalformed(`The answer should be JSON, but it came with ${given}.`, request);
  }
  const result = parseKnownFields(schema, json(answer.body, request));
  if (result.success) return result.data;
  throw new ContentMalformed(
    `The answer has another shape: ${firstIssues(result.error)}.`,
    request,
    result.error,
  );
}

function json(body: string, request: FailedRequest): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own message quotes the body.
    throw new ContentMalformed('The answer is not valid JSON.', request);
  }
}

function firstIssues({ issues }: WireMistake): string {
  const named = issues.slice(0, 3).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  return named.join('; ') + (issues.length > 3 ? `; and ${issues.length - 3} more` : '');
}
