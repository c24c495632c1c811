import { encodePath } from '@wellspring/content-model';
import type { ChangeEvent } from '@wellspring/content-model';
import { environment } from '../environment.ts';
import { forgetEvents, knowEvent } from '../content/newest-event.ts';
import { purgeSiteAnswers } from '../content/site-answers.ts';
import { logger } from '../logger.ts';
import { pageCache } from '../page-cache/page-cache.ts';
import { tellOfPurge } from './purges.ts';
import type { Way } from './purges.ts';
import { renew } from './renewals.ts';

/** Pages that were often read, on their way to be made anew. */
export interface Renewing {
  readonly renewed: Promise<void>;
}

/**
 * Marks everything that events make stale, and has made anew what is often read; afterwards, without anybody's waiting, the pages of
 * what was published, so that they are there if the CMS goes away before their first reader comes.
 *
 * @param events at least one, oldest first
 * @returns as soon as all is marked
 */
export async function apply(events: readonly ChangeEvent[], way: Way): Promise<Renewing> {
  const [oldest] = events;
  if (oldest === undefined) return { renewed: Promise.resolve() };
  const newest = Math.max(...events.map(({ id }) => id));
  // First: whatever is made from now on must not be from before them.
  knowEvent(newest);
  const tags = [...new Set(events.flatMap((event) => event.tags))];
  purgeSiteAnswers(tags);
  const { stale, hot } = await pageCache().purge(tags);
  const lagMs = Math.max(0, Date.now() - Date.parse(oldest.occurredAt));
  tellOfPurge({ events, way, stale, lagMs });
  const renewed = renew(hot, newest);
  // Its siblings have heard of the same, from the one that makes them.
  if (environment().pageWarming && way !== 'sibling') void renew(pagesOf(events), newest);
  return { renewed };
}

function pagesOf(events: readonly ChangeEvent[]): string[] {
  return [...new Set(events.flatMap(({ paths }) => paths.map(encodePath)))];
}

/** Marks everything: nobody can say any more what has changed. */
export async function applyUnknown(reason: string): Promise<void> {
  forgetEvents();
  purgeSiteAnswers(null);
  await pageCache().purgeAll();
  logger.info(`Purged all pages: ${reason}.`);
}
