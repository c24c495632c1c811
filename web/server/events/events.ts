import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { ChangeEvent } from '@wellspring/content-model';
import { environment } from '../environment.ts';
import { logger } from '../logger.ts';
import { SILENCE, openRedis, sharedRedis } from '../redis.ts';
import { apply, applyUnknown } from './apply.ts';
import type { Renewing } from './apply.ts';
import { CatchUp } from './catch-up.ts';
import { Heard } from './heard.ts';
import { placeInFolder, placeInMemory, placeInRedis } from './place.ts';
import type { Place } from './place.ts';
import type { Way } from './purges.ts';
import { NEWS_WITHIN, hearSiblings, tellSiblings } from './siblings.ts';
import { createTurns } from './turns.ts';

/** How often the log is read, in milliseconds: twice within the time in which what was lost has to be caught up. */
const EVERY = 15_000;

/** How this process hears of what was published: by hooks, from the other processes, and from the log. */
export class Events {
  readonly #heard = new Heard();
  readonly #inTurn = createTurns();
  readonly #ending = new AbortController();
  readonly #catchUp: CatchUp;
  readonly #redis = sharedRedis();

  constructor() {
    const { redisUrl } = environment();
    this.#catchUp = new CatchUp({
      take: async (events) => {
        await this.#deal(events, 'log');
        this.#heard.read(events.at(-1)?.id ?? 0);
      },
      takeUnknown: (reason) =>
        this.#inTurn(async () => {
          this.#heard.forget();
          await applyUnknown(reason);
        }),
      forget: () => this.#inTurn(() => Promise.resolve(this.#heard.forget())),
      place: placeOf(this.#redis),
    });
    if (redisUrl !== null && this.#redis !== null) this.#share(this.#redis, redisUrl);
    void this.#follow();
  }

  /**
   * Takes an event that the CMS has sent.
   *
   * @returns once what it makes stale is marked here and told to the other processes, and what is often read is made anew
   */
  async hear(event: ChangeEvent): Promise<void> {
    // Late, doubled, or of another history: the log knows which.
    if (this.#heard.has(event.id)) return this.#catchUp.now();
    const { renewed } = await this.#deal([event], 'hook');
    if (this.#redis !== null) await tellSiblings(this.#redis, event);
    await renewed;
  }

  /** Whether what is kept can be shown to readers; looks into the log where that is not known yet. */
  async isReady(): Promise<boolean> {
    if (!this.#catchUp.isReady) await this.#catchUp.now();
    return this.#catchUp.isReady;
  }

  close(): void {
    this.#ending.abort();
    this.#redis?.disconnect();
  }

  /** Deals with what is new among events. In turn: the log never gets ahead of what is still being purged. */
  #deal(events: readonly ChangeEvent[], way: Way): Promise<Renewing> {
    return this.#inTurn(async () => {
      const news = events.filter(({ id }) => !this.#heard.has(id));
      const renewing = await apply(news, way);
      for (const { id } of news) this.#heard.add(id);
      return renewing;
    });
  }

  /** Hears the other processes, and notices when what is shared with them comes and goes. */
  #share(redis: Redis, url: string): void {
    redis.on('close', () => this.#catchUp.sharedIsAway());
    redis.on('ready', () => void this.#catchUp.sharedIsBack());
    const listening = openRedis(url, 'hearing other processes', NEWS_WITHIN + SILENCE);
    const { signal } = this.#ending;
    signal.addEventListener('abort', () => listening.disconnect());
    const hear = (event: ChangeEvent) => {
      if (this.#heard.has(event.id)) return;
      this.#deal([event], 'sibling').catch((error: unknown) => {
        // Not dealt with, so the log tells it once more.
        logger.error('An event of another process could not be dealt with.', error);
      });
    };
    void hearSiblings(listening, hear, () => void this.#catchUp.now(), signal);
  }

  async #follow(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await this.#catchUp.now();
      await pause(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** Where the place belongs: to the pages that outlive this process. Where none do, those that others have left are not its business. */
function placeOf(redis: Redis | null): Place {
  const { dataDir, pageMemoryBytes, pageDiskBytes } = environment();
  if (pageMemoryBytes === 0 || import.meta.dev) return placeInMemory();
  if (redis !== null) return placeInRedis(redis);
  return dataDir === null || pageDiskBytes === 0 ? placeInMemory() : placeInFolder(dataDir);
}

let events: Events | undefined;

/** The events of this process, which it hears of from the first call on. */
export function eventsOfSite(): Events {
  events ??= new Events();
  return events;
}
