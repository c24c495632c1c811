export type { CallOptions } from './call.ts';
export { createContentClient, type ContentClient } from './client.ts';
export type { CursorPages } from './cursor-pages.ts';
export type { Documents, Query } from './documents.ts';
export {
  ContentAborted,
  ContentBadRequest,
  ContentCursorUnknown,
  ContentError,
  ContentGone,
  ContentMalformed,
  ContentNotFound,
  ContentRateLimited,
  ContentUnavailable,
  type ContentErrorCode,
  type FailedRequest,
} from './errors.ts';
export type { KeptAnswersBounds } from './kept-answers.ts';
export type { ContentClientOptions, EndedCall, RequestPurpose } from './options.ts';
export type { ListAnswer } from './paging.ts';
export type { Search, SearchFor } from './search.ts';
export type * from './wire-types.ts';
