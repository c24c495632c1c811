import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** The header by which a request is named, in questions and in answers. */
export const REQUEST_ID_HEADER = 'X-Request-Id';

/**
 * What an id that somebody else made may look like: as proxies and clouds write theirs, and nothing that could mean something in
 * a log, a header or a query.
 */
const WELL_FORMED = /^[\w.:=+/-]{8,128}$/;

const current = new AsyncLocalStorage<string>();

/**
 * The id of a request: the one that came with it, so that its way can be followed through every server, or else a new one.
 *
 * @param given the value of its `X-Request-Id`, if any
 */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && WELL_FORMED.test(given) ? given : randomUUID();
}

/** Runs something as a part of a request: whatever it begins knows the id, however far it goes. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return current.run(id, work);
}

/** The id of the request that this is a part of; undefined where it is a part of none. */
export function currentRequestId(): string | undefined {
  return current.getStore();
}
