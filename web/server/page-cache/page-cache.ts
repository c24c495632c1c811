import type { Tag } from '@wellspring/content-model';
import type { CdnPurge } from '../cdn/cdn-purge.ts';
import { knowEvent } from '../content/newest-event.ts';
import { answersAtOnce } from './answer-at-once.ts';
import type { AnswerAtOnce } from './answer-at-once.ts';
import { letCdnKeep } from './deliver.ts';
import type { KeptPages } from './kept-pages.ts';
import { pageAddress } from './page-address.ts';

/** What pages cost and save since the start, and what they take now. */
export interface PageStatistics {
  /** Answers from memory or the second level that were fresh. */
  readonly hits: number;
  /** Answers that somebody had to wait for. */
  readonly misses: number;
  /** Answers that were old, or could not be made anew. */
  readonly staleServed: number;
  /** Pages made, for readers or ahead of them. */
  readonly renders: number;
  /** What is in memory. */
  readonly bytes: number;
  readonly entries: number;
}

/** The pages that this process keeps, for whoever hears of changes or counts. */
export interface PageCache {
  /**
   * Marks every kept page with one of these tags as stale, in this process and in the second level.
   *
   * @returns how many were marked in memory, and the addresses (path with query) of those that were recently read, hottest first,
   *   50 at most
   */
  purge(tags: readonly Tag[]): Promise<{ stale: number; hot: readonly string[] }>;
  /** Marks everything: nobody can say what has changed. */
  purgeAll(): Promise<void>;
  /**
   * Makes a page anew and keeps it, asking the CMS for an answer that knows an event. An address that is not kept is left alone.
   *
   * @throws {PageNotMade}
   */
  renew(path: string, atLeastEvent: string | null): Promise<void>;
  statistics(): PageStatistics;
  /** Answers with a page that is in memory and fresh. */
  readonly answerAtOnce: AnswerAtOnce;
}

const NOTHING: PageStatistics = { hits: 0, misses: 0, staleServed: 0, renders: 0, bytes: 0, entries: 0 };

let kept: KeptPages | undefined;
let cdn: CdnPurge | undefined;

/** Hands over what is kept, once, at the start; without it nothing is. */
export function openPageCache(pages: KeptPages): void {
  kept = pages;
}

/** Hands over the CDN that keeps pages, too, once, at the start. */
export function keepPagesInCdn(purge: CdnPurge): void {
  cdn = purge;
  letCdnKeep();
}

export function pageCache(): PageCache {
  return {
    purge: async (tags) => {
      const purged = await kept?.purge(tags);
      // Only now: what a CDN fetches from here on is fresh.
      cdn?.purge(tags);
      return purged ?? { stale: 0, hot: [] };
    },
    purgeAll: async () => {
      await kept?.purge(null);
      cdn?.purge(null);
    },
    renew: async (path, atLeastEvent) => {
      if (pageAddress(path) !== path) return;
      if (atLeastEvent !== null) knowEvent(Number(atLeastEvent));
      await kept?.renew(path);
    },
    statistics: () => kept?.statistics() ?? NOTHING,
    answerAtOnce: kept === undefined ? () => null : answersAtOnce(kept),
  };
}
