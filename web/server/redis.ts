import { once } from 'node:events';
import { Redis } from 'ioredis';
import { environment } from './environment.ts';
import { logger } from './logger.ts';

/** Longest silence of Redis before it counts as away, in milliseconds. */
export const SILENCE = 2000;
/** Longest time for a connection to open, and longest pause before another attempt, in milliseconds. */
const OPENING = 1500;
const PAUSE = 2000;

/**
 * Opens a connection that goes and comes back without anybody's help. While it is away, commands fail at once: nobody waits for
 * Redis.
 *
 * @param purpose what it is for, in the log
 * @param silenceMs longest time for an answer; after that the connection counts as lost
 */
export function openRedis(url: string, purpose: string, silenceMs: number): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: OPENING,
    socketTimeout: silenceMs,
    retryStrategy: (attempt) => Math.min(attempt * 100, PAUSE),
  });
  let isAway = false;
  redis.on('error', (error: Error) => {
    if (!isAway) logger.warn(`Redis is away, for ${purpose}: ${error.message}`);
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) logger.info(`Redis is back, for ${purpose}.`);
    isAway = false;
  });
  return redis;
}

/** Waits for a connection that is being opened. @returns once it is there, or once it was not in time */
export async function opened(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return;
  const signal = AbortSignal.timeout(OPENING);
  await once(redis, 'ready', { signal }).catch(() => undefined);
}

let shared: Redis | null | undefined;

/**
 * The connection to what the processes of the site share: pages, and the place in the log up to which they were purged. One for
 * both, so that a purge that did not arrive is known by the connection that was lost.
 *
 * @returns null where this process is alone
 */
export function sharedRedis(): Redis | null {
  if (shared === undefined) {
    const { redisUrl } = environment();
    shared = redisUrl === null ? null : openRedis(redisUrl, 'sharing with other processes', SILENCE);
  }
  return shared;
}
