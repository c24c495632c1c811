import { setResponseHeader, setResponseHeaders, setResponseStatus } from 'h3';
import type { H3Event } from 'h3';
import { NEVER_KEPT } from '../../../shared/caching.ts';
import { plainAnswer } from '../../handlers/plain-answer.ts';
import { logger } from '../../logger.ts';
import { boundedBody } from './bounded-body.ts';
import { countRefusal, restOf } from './refusals.ts';
import { RefusedHook } from './refused.ts';
import { signedHook } from './signed-event.ts';
import { takeHook } from './take-hook.ts';

/** Answers a hook of the CMS: 204 once it is dealt with. @returns the body */
export async function hookAnswer(event: H3Event, secret: string): Promise<string> {
  const { req: request } = event.node;
  const rest = await restOf(request);
  if (rest !== null) {
    setResponseHeaders(event, { 'Retry-After': rest, Connection: 'close' });
    return plainAnswer(event, 429, 'Too many hooks from there were refused.');
  }
  try {
    await takeHook(signedHook(secret, request.headers, await boundedBody(request)));
    setResponseStatus(event, 204);
    setResponseHeader(event, 'Cache-Control', NEVER_KEPT);
    return '';
  } catch (error) {
    if (error instanceof RefusedHook) return refuse(event, error);
    logger.error('A hook could not be dealt with.', error);
    setResponseHeader(event, 'Retry-After', 1);
    return plainAnswer(event, 503, 'The event could not be dealt with. Send it again.');
  }
}

async function refuse(event: H3Event, { status, message }: RefusedHook): Promise<string> {
  await countRefusal(event.node.req);
  logger.warn(`A hook was refused (${status}): ${message}`);
  // What is left of the body is not read.
  setResponseHeader(event, 'Connection', 'close');
  return plainAnswer(event, status, message);
}
