import type { Redis } from 'ioredis';
import type { Tag } from '@wellspring/content-model';
import { logger } from '../logger.ts';
import { opened } from '../redis.ts';
import type { PageParts } from './finished-page.ts';
import { OPEN, PURGE, REMOVE, WRITE } from './shared-pages-scripts.ts';
import type { SecondLevel, StoredPage } from './second-level.ts';
import { decodePage, encodePage, nameOfPage } from './stored-page.ts';

const PREFIX = 'wellspring:web:pages';
const EDITIONS = `${PREFIX}:editions`;
const PURGES = `${PREFIX}:purges`;
/** Stands for everything among the tags, none of which is written so. */
const EVERYTHING = '*';
/** Tags that are remembered one by one. */
const MOST_TAGS = 50_000;
/** Most pages that wait to be written; those beyond are made again by whoever needs them. */
const WAITING = 1000;
/** Pages that are removed at once: Redis does nothing else meanwhile. */
const REMOVED_AT_ONCE = 200;

/**
 * Pages in Redis, for all processes of the site: bounded in bytes, each of them whole or not there. While Redis is away nothing is
 * read or written, and nobody waits; what is purged meanwhile is purged once more when it is back (CatchUp.sharedIsBack).
 */
export class SharedPages implements SecondLevel {
  readonly #redis: Redis;
  readonly #edition: string;
  readonly #bytes: number;
  /** Settled soon, whether Redis is there or not: only a process that begins waits for it. */
  readonly #begun: Promise<void>;
  #previous: string | undefined;
  #writing: Promise<void> = Promise.resolve();
  #waiting = 0;

  /**
   * @param redis the connection over which the place in the log is kept, too
   * @param edition names build and settings: what another one made is no page of this one
   * @param bytes most that the pages of an edition may take
   */
  constructor(redis: Redis, edition: string, bytes: number) {
    this.#redis = redis;
    this.#edition = edition;
    this.#bytes = bytes;
    // With every connection: Redis may have come back empty.
    redis.on('ready', () => void this.#open());
    this.#begun = opened(redis).then(() => this.#open());
  }

  async read(address: string): Promise<StoredPage | null> {
    await this.#begun;
    return this.#read(this.#edition, address);
  }

  async readPrevious(address: string): Promise<PageParts | null> {
    if (this.#previous === undefined) return null;
    return (await this.#read(this.#previous, address))?.parts ?? null;
  }

  write(address: string, parts: PageParts): Promise<void> {
    if (this.#waiting >= WAITING || this.#redis.status !== 'ready') return Promise.resolve();
    this.#waiting += 1;
    // One after another, so that of one page the last one stays.
    this.#writing = this.#writing.then(async () => {
      await this.#write(address, parts);
      this.#waiting -= 1;
    });
    return this.#writing;
  }

  async purge(tags: readonly Tag[] | null): Promise<void> {
    if (tags?.length === 0) return;
    try {
      await this.#redis.eval(PURGE, 1, PURGES, MOST_TAGS, EVERYTHING, ...(tags ?? []));
    } catch (error) {
      if (this.#redis.status !== 'ready') return;
      // Redis is there and takes nothing more. What it holds must not be sent as if it were fresh.
      logger.error('What was purged could not be written to Redis, so all pages in it are removed.', error);
      await this.#remove(this.#edition);
    }
  }

  async close(): Promise<void> {
    await this.#writing;
  }

  async #open(): Promise<void> {
    try {
      const others = await this.#redis.eval(OPEN, 2, EDITIONS, PURGES, this.#edition, EVERYTHING);
      const [previous, ...older] = Array.isArray(others) ? others.map(String) : [];
      this.#previous = previous;
      for (const edition of older) await this.#remove(edition);
    } catch (error) {
      if (this.#redis.status === 'ready')
        logger.error('The pages in Redis cannot be used as they should.', error);
    }
  }

  async #read(edition: string, address: string): Promise<StoredPage | null> {
    const { page, order } = keysOf(edition);
    const name = nameOfPage(address);
    try {
      const time = await this.#time();
      const bytes = await this.#redis.getBuffer(page + name);
      if (bytes === null) return null;
      const parts = decodePage(bytes, address);
      if (parts === null) {
        logger.warn(`A page in Redis is not whole and is made again: ${address}`);
        await this.#redis.unlink(page + name);
        return null;
      }
      // What is read goes last.
      await this.#redis.zadd(order, 'XX', time, name);
      const [all = null, ...ofTags] = await this.#redis.hmget(PURGES, EVERYTHING, ...parts.tags);
      // Without it, nobody knows any more what was purged. The very millisecond counts, too: nobody can tell what came first.
      const isPurged =
        all === null || [all, ...ofTags].some((at) => at !== null && parts.madeAt <= Number(at));
      return { parts: { ...parts, madeAt: Date.now() - Math.floor(time / 1000 - parts.madeAt) }, isPurged };
    } catch (error) {
      if (this.#redis.status === 'ready') logger.error('A page in Redis could not be read.', error);
      return null;
    }
  }

  async #write(address: string, parts: PageParts): Promise<void> {
    const { page, order, sizes, sum } = keysOf(this.#edition);
    try {
      // Rather too old than too new by the time that the question takes: it would outlive a purge.
      const ahead = (await this.#time()) / 1000 - Date.now();
      const bytes = encodePage(address, { ...parts, madeAt: Math.floor(parts.madeAt + ahead) });
      const keys = [order, sizes, sum, PURGES];
      const bounds = [this.#bytes, EVERYTHING];
      await this.#redis.eval(WRITE, keys.length, ...keys, page, nameOfPage(address), bytes, ...bounds);
    } catch (error) {
      if (this.#redis.status === 'ready')
        logger.warn(`A page could not be written to Redis: ${error instanceof Error ? error.message : ''}`);
    }
  }

  async #remove(edition: string): Promise<void> {
    const { page, order, sizes, sum } = keysOf(edition);
    let removed = REMOVED_AT_ONCE;
    while (removed === REMOVED_AT_ONCE)
      removed = Number(await this.#redis.eval(REMOVE, 3, order, sizes, sum, page, REMOVED_AT_ONCE));
  }

  /** By Redis's clock, in microseconds since 1970: a moment between the question and its answer. */
  async #time(): Promise<number> {
    const [seconds, microseconds] = await this.#redis.time();
    return Number(seconds) * 1_000_000 + Number(microseconds);
  }
}

function keysOf(edition: string) {
  const own = `${PREFIX}:${edition}`;
  return { page: `${own}:page:`, order: `${own}:order`, sizes: `${own}:sizes`, sum: `${own}:sum` };
}
