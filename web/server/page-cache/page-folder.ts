import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Tag } from '@wellspring/content-model';
import { logger } from '../logger.ts';
import type { PageParts } from './finished-page.ts';
import { keepTwoEditions, ownDrafts, pagesIn } from './page-folders.ts';
import { appendPurge, openPurgeFile } from './purge-file.ts';
import type { PurgeRecord } from './purge-record.ts';
import type { SecondLevel, StoredPage } from './second-level.ts';
import { decodePage, encodePage, nameOfPage } from './stored-page.ts';

/** Most pages that wait to be written; those beyond are made again by the next process. */
const WAITING = 1000;
/** The least that a page takes on disk, in bytes. */
const BLOCK = 4096;

/** Pages as files, for one process: bounded in bytes, each of them whole or not there. */
export class PageFolder implements SecondLevel {
  readonly #folder: string;
  readonly #purgePath: string;
  readonly #drafts = ownDrafts();
  readonly #sizes: LRUCache<string, number>;
  /** Null where the folder cannot be used. */
  readonly #ready: Promise<{ purges: PurgeRecord; previous: string | null } | null>;
  #writing: Promise<void> = Promise.resolve();
  #removing: Promise<void> = Promise.resolve();
  #waiting = 0;
  #newest = 0;
  /** Pages made up to this moment are not written any more: a purge of them could not be written down. */
  #lostUpTo = 0;
  #isFull = false;

  /**
   * @param folder of all pages, made where it is missing
   * @param edition names build and settings: what another one made is no page of this one
   * @param bytes most that the pages of an edition may take
   */
  constructor(folder: string, edition: string, bytes: number) {
    this.#folder = join(folder, edition);
    this.#purgePath = join(folder, 'purges');
    this.#sizes = new LRUCache({
      maxSize: Math.max(1, bytes),
      // An emptied file counts, too: it would keep all others from being counted.
      sizeCalculation: (size) => Math.max(1, Math.ceil(size / BLOCK)) * BLOCK,
      dispose: (_size, name, reason) => {
        if (reason !== 'set') this.#remove(this.#pathOf(name));
      },
    });
    this.#ready = this.#open(folder, edition).catch((error: unknown) => {
      logger.error(`Pages are kept in memory alone: ${folder} cannot be used.`, error);
      return null;
    });
  }

  async read(address: string): Promise<StoredPage | null> {
    const ready = await this.#ready;
    const name = nameOfPage(address);
    if (ready === null) return null;
    // What is read goes last.
    this.#sizes.get(name);
    const parts = await readPage(this.#pathOf(name), address);
    if (parts === 'broken') this.#sizes.delete(name);
    if (parts === null || parts === 'broken') return null;
    return { parts, isPurged: ready.purges.isPurged(parts) };
  }

  async readPrevious(address: string): Promise<PageParts | null> {
    const ready = await this.#ready;
    if (ready === null || ready.previous === null) return null;
    const parts = await readPage(pathIn(ready.previous, nameOfPage(address)), address);
    return parts === 'broken' ? null : parts;
  }

  write(address: string, parts: PageParts): Promise<void> {
    this.#newest = Math.max(this.#newest, parts.madeAt);
    if (this.#waiting >= WAITING) return Promise.resolve();
    this.#waiting += 1;
    // One after another, so that of one page the last one stays.
    this.#writing = this.#writing.then(async () => {
      const isWanted = parts.madeAt > this.#lostUpTo && (await this.#ready) !== null;
      if (isWanted) await this.#write(nameOfPage(address), encodePage(address, parts));
      this.#waiting -= 1;
    });
    return this.#writing;
  }

  async purge(tags: readonly Tag[] | null): Promise<void> {
    // A clock that was set back must not make a page seem newer than what it does not show.
    const at = Math.max(Date.now(), this.#newest);
    const ready = await this.#ready;
    if (ready === null) return;
    ready.purges.add(tags, at);
    try {
      await appendPurge(this.#purgePath, tags, at);
    } catch (error) {
      this.#noteFull(error);
      await this.#removeAll(at);
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#removing;
  }

  #remove(path: string): void {
    const removal = rm(path, { force: true }).catch((error: unknown) => {
      logger.warn(`A page could not be removed from disk: ${error instanceof Error ? error.message : ''}`);
    });
    this.#removing = Promise.all([this.#removing, removal]).then(() => undefined);
  }

  async #open(folder: string, edition: string) {
    await mkdir(this.#folder, { recursive: true });
    const purges = await openPurgeFile(this.#purgePath);
    const previous = await keepTwoEditions(folder, edition);
    // Nobody waits for the count of what is there.
    void this.#count();
    return { purges, previous };
  }

  /** Counts what earlier processes left, in the order in which it was written, so that the oldest go first. */
  async #count(): Promise<void> {
    try {
      for (const { name, bytes } of await pagesIn(this.#folder, this.#drafts))
        if (!this.#sizes.has(name)) this.#sizes.set(name, bytes);
    } catch (error) {
      logger.error(
        'The pages on disk could not be counted, so that they take more room than they should.',
        error,
      );
    }
  }

  async #write(name: string, bytes: Buffer): Promise<void> {
    const path = this.#pathOf(name);
    const draft = path + this.#drafts;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, bytes);
      // Whole or not at all: whoever reads finds the page before or this one.
      await rename(draft, path);
      this.#sizes.set(name, bytes.length);
      if (this.#isFull) logger.info('Pages can be written to disk again.');
      this.#isFull = false;
    } catch (error) {
      this.#noteFull(error);
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  /** Once for as long as it lasts: every page would say the same. */
  #noteFull(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (!this.#isFull)
      logger.error(`Pages cannot be written to disk, and are kept in memory alone: ${reason}`);
    this.#isFull = true;
  }

  /** A purge that is not written down would be unknown to the next process, which must not send what it finds as if it were fresh. */
  #removeAll(upTo: number): Promise<void> {
    this.#lostUpTo = upTo;
    this.#writing = this.#writing.then(async () => {
      this.#sizes.clear();
      await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined);
    });
    return this.#writing;
  }

  #pathOf(name: string): string {
    return pathIn(this.#folder, name);
  }
}

/** Few files to a folder: some file systems are slow with many. */
function pathIn(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name);
}

async function readPage(path: string, address: string): Promise<PageParts | null | 'broken'> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return null;
  }
  const parts = decodePage(bytes, address);
  if (parts !== null) return parts;
  logger.warn(`A page on disk is not whole and is made again: ${path}`);
  return 'broken';
}
