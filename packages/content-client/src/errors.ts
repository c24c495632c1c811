import type { Alternate, Candidate, RequestProblem } from '@wellspring/content-model';

/**
 * What every error knows of the request that failed. Nothing here, the cause included, ever holds the token, or the words
 * that somebody searched for.
 */
export interface FailedRequest {
  readonly method: 'GET';
  readonly url: string;
  /** The status that was answered; null where there was no answer. */
  readonly status: number | null;
  /** Attempts that were begun; 0 where none was. */
  readonly attempts: number;
}

/** The stable names of the errors, for logs and switches. */
export type ContentErrorCode =
  | 'not-found'
  | 'gone'
  | 'cursor-unknown'
  | 'bad-request'
  | 'rate-limited'
  | 'unavailable'
  | 'malformed'
  | 'aborted';

/** A request to the content API that did not give what was asked for. */
export abstract class ContentError extends Error {
  abstract readonly code: ContentErrorCode;
  readonly method: 'GET';
  readonly url: string;
  readonly status: number | null;
  readonly attempts: number;

  /** @param sentence what happened, ending in a full stop; the request is added to it */
  constructor(sentence: string, request: FailedRequest, cause?: unknown) {
    super(`${sentence} (${request.method} ${request.url})`, cause === undefined ? undefined : { cause });
    this.method = request.method;
    this.url = request.url;
    this.status = request.status;
    this.attempts = request.attempts;
  }
}

/** 404: there is no such document, or none in this locale. Only ever thrown because the content API said so. */
export class ContentNotFound extends ContentError {
  override readonly name = 'ContentNotFound';
  readonly code = 'not-found';
  /** The locales that the document can be read in, where it exists in others. */
  readonly alternates: readonly Alternate[];
  /** The documents that the slug may mean, where it means several. */
  readonly candidates: readonly Candidate[];

  constructor(
    sentence: string,
    request: FailedRequest,
    found: { alternates?: readonly Alternate[]; candidates?: readonly Candidate[] } = {},
  ) {
    super(sentence, request);
    this.alternates = found.alternates ?? [];
    this.candidates = found.candidates ?? [];
  }
}

/** 410: the document, or this version of it, was published and withdrawn. */
export class ContentGone extends ContentError {
  override readonly name = 'ContentGone';
  readonly code = 'gone';
  readonly alternates: readonly Alternate[];

  constructor(sentence: string, request: FailedRequest, alternates: readonly Alternate[]) {
    super(sentence, request);
    this.alternates = alternates;
  }
}

/**
 * 410 of the event log: the cursor has expired or is of another database. What happened since it was given cannot be
 * told; take everything anew, and go on from a new cursor.
 */
export class ContentCursorUnknown extends ContentError {
  override readonly name = 'ContentCursorUnknown';
  readonly code = 'cursor-unknown';
}

/** 400: a parameter is unknown or wrong. `problems` names each, what was given, and what is allowed. */
export class ContentBadRequest extends ContentError {
  override readonly name = 'ContentBadRequest';
  readonly code = 'bad-request';
  readonly problems: readonly RequestProblem[];

  constructor(sentence: string, request: FailedRequest, problems: readonly RequestProblem[]) {
    super(sentence, request);
    this.problems = problems;
  }
}

/** 429: too many requests. */
export class ContentRateLimited extends ContentError {
  override readonly name = 'ContentRateLimited';
  readonly code = 'rate-limited';
  readonly retryAfterSeconds: number | null;

  constructor(sentence: string, request: FailedRequest, retryAfterSeconds: number | null) {
    super(sentence, request);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The content API could not be reached, did not answer in time, or answered 5xx. It says nothing about the document. */
export class ContentUnavailable extends ContentError {
  override readonly name = 'ContentUnavailable';
  readonly code = 'unavailable';
  /** When the server asked to be tried again, where it did. */
  readonly retryAfterSeconds: number | null;

  constructor(sentence: string, request: FailedRequest, retryAfterSeconds: number | null, cause?: unknown) {
    super(sentence, request, cause);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Something answered, but not as the content API does: wrong content type, broken JSON, a redirect, another shape. */
export class ContentMalformed extends ContentError {
  override readonly name = 'ContentMalformed';
  readonly code = 'malformed';
}

/** The caller's own signal ended the request; `cause` is the signal's reason. */
export class ContentAborted extends ContentError {
  override readonly name = 'ContentAborted';
  readonly code = 'aborted';
}
