export type { CallOptions } from './call.ts';
export { createContentClient, type ContentClient } from './client.ts';
export type { Documents, Query } from './documents.ts';
export {
  ContentAborted,
  ContentBadRequest,
  ContentError,
  ContentGone,
  ContentMalformed,
  ContentNotFound,
  ContentRateLimited,
  ContentUnavailable,
  type ContentErrorCode,
  type FailedRequest,
} from './errors.ts';
export type { ContentClientOptions } from './options.ts';
