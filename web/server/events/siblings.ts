import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { changeEvent } from '@wellspring/content-model';
import type { ChangeEvent } from '@wellspring/content-model';
import { logger } from '../logger.ts';

/** A stream rather than a channel: who was away for a moment reads what was said meanwhile. */
const STREAM = 'wellspring:web:events';
/** About as many messages are kept: more than pass while Redis is away for a while. */
const KEPT = 10_000;
/** How long one question for news stays open, in milliseconds, and how many are taken at once. */
export const NEWS_WITHIN = 10_000;
const AT_ONCE = 100;
/** Before another attempt after a failure, in milliseconds. */
const REST = 500;

/** `[[stream, [[id, [name, value, …]], …]]]`, as Redis answers XREAD. */
const answer = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.string())]))]));

/**
 * Tells the other processes of the site of an event. Where they cannot be reached, which the connection says, they read it
 * from the log soon.
 */
export async function tellSiblings(redis: Redis, event: ChangeEvent): Promise<void> {
  try {
    await redis.xadd(STREAM, 'MAXLEN', '~', KEPT, '*', 'event', JSON.stringify(event));
  } catch {
    // Nothing depends on it but some seconds.
  }
}

/**
 * Hears what the processes of the site tell each other, from now until the signal, whatever Redis does meanwhile: reading goes on
 * from this process's own place.
 *
 * @param redis a connection for this alone, since the questions stay open
 * @param hear told of every event, those that this process tells of, too
 * @param begun called once it hears: what was said before stands in the log
 */
export async function hearSiblings(
  redis: Redis,
  hear: (event: ChangeEvent) => void,
  begun: () => void,
  ending: AbortSignal,
): Promise<void> {
  let place: string | undefined;
  while (!ending.aborted) {
    try {
      if (place === undefined) {
        place = await endOf(redis);
        begun();
      }
      const news = await redis.xread('COUNT', AT_ONCE, 'BLOCK', NEWS_WITHIN, 'STREAMS', STREAM, place);
      for (const [, messages] of answer.parse(news ?? [])) {
        for (const [id, fields] of messages) {
          place = id;
          hearMessage(fields, hear);
        }
      }
    } catch (error) {
      // A lost connection says so itself.
      if (redis.status === 'ready') logger.error('What other processes say cannot be read.', error);
      await pause(REST, undefined, { signal: ending }).catch(() => undefined);
    }
  }
}

function hearMessage([, text = '']: readonly string[], hear: (event: ChangeEvent) => void): void {
  try {
    hear(z.object(changeEvent.shape).parse(JSON.parse(text)));
  } catch (error) {
    logger.error('Another process told of something that is no event.', error);
  }
}

/** The id of the newest message; asking for `$` would leave out what comes between two questions. */
async function endOf(redis: Redis): Promise<string> {
  const [newest] = await redis.xrevrange(STREAM, '+', '-', 'COUNT', 1);
  return newest?.[0] ?? '0-0';
}
