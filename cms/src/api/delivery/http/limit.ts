import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { isTheSite } from '../../../answers/asker.ts';
import { currentSettings } from '../../../environment/index.ts';
import type { Settings } from '../../../environment/index.ts';
import type { Context } from './context.ts';

const MINUTE = 60;
/** Networks hand whole /64 prefixes to single customers, so addresses within one are one client: four groups of eight. */
const PREFIX_GROUPS = 4;

/** A client that has asked for more than its share. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  /** Whole seconds until it may ask again. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too many requests: ask again in ${retryAfter} s.`);
    this.retryAfter = retryAfter;
  }
}

let limiter: RateLimiterAbstract | undefined;

/** Opens the count of requests: one for all processes where there is Redis. @returns closes it */
export function openLimits({ rateLimitPerMinute: share, redisUrl }: Settings): () => void {
  if (share === 0) return () => undefined;
  const limits = { points: share, duration: MINUTE, keyPrefix: 'wellspring:limit' };
  const inMemory = new RateLimiterMemory(limits);
  limiter = inMemory;
  if (redisUrl === null) return () => undefined;
  const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  // Without a listener a lost connection would end the process. While Redis is away, each process counts for itself.
  redis.on('error', () => undefined);
  limiter = new RateLimiterRedis({ ...limits, storeClient: redis, insuranceLimiter: inMemory });
  return () => redis.disconnect();
}

/**
 * Counts a request against its client's share, and says in the headers what is left of it. The site itself may ask as much as
 * it likes.
 *
 * @param cost how many plain requests it counts as
 * @throws TooManyRequests where the share is used up
 */
export async function admit(context: Context, cost: number): Promise<void> {
  const { rateLimitPerMinute: share } = currentSettings();
  if (limiter === undefined || isTheSite(context)) return;
  try {
    tell(context, share, await limiter.consume(clientOf(context.ip), cost));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    tell(context, share, error);
    throw new TooManyRequests(secondsUntil(error));
  }
}

/** A name for a client that tells nobody its address. */
function clientOf(address: string): string {
  const network = isIPv6(address) ? prefixOf(address) : address;
  return createHmac('sha256', currentSettings().strapi.apiTokenSalt).update(network).digest('base64url');
}

function prefixOf(address: string): string {
  // IPv4 inside IPv6 (RFC 4291, 2.5.5.2) is a whole address, not a network.
  if (address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
  return groups.slice(0, PREFIX_GROUPS).join(':');
}

function tell(context: Context, share: number, { remainingPoints, msBeforeNext }: RateLimiterRes): void {
  context.set('RateLimit-Limit', String(share));
  context.set('RateLimit-Remaining', String(remainingPoints));
  context.set('RateLimit-Reset', String(Math.ceil(msBeforeNext / 1000)));
}

function secondsUntil({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
