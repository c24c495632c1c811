import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Hooks that are refused from one side in a minute, until nothing more of it is looked at. */
const SHARE = 60;
const MINUTE = 60;

const refusals = new RateLimiterMemory({ points: SHARE, duration: MINUTE });

/** @returns in how many seconds somebody may try again who was refused too often; null while they may */
export async function restOf(request: IncomingMessage): Promise<number | null> {
  const counted = await refusals.get(sideOf(request));
  if (counted === null || counted.consumedPoints < SHARE) return null;
  return secondsUntil(counted);
}

/** Counts a refusal. */
export async function countRefusal(request: IncomingMessage): Promise<void> {
  try {
    await refusals.consume(sideOf(request));
  } catch (error) {
    // That it is one too many is told to whoever comes next.
    if (!(error instanceof RateLimiterRes)) throw error;
  }
}

/**
 * Where a request comes from: the other end of the connection, which nobody can make up, and whether a proxy stands in between.
 * Strangers who come through a proxy on the same machine as the CMS do not use up its share.
 */
function sideOf({ socket, headers }: IncomingMessage): string {
  const isProxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return `${socket.remoteAddress ?? ''} ${isProxied ? 'by proxy' : 'directly'}`;
}

function secondsUntil({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
