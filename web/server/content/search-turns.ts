import type { PageResult } from '../../shared/page-result.ts';

/** Searches of this process that are under way. */
let running = 0;

/** How many may be under way when another begins. Suggestions give way to pages that somebody waits for. */
export const TURNS = { page: 24, suggestions: 12 } as const;

/**
 * Searches, unless too many do already. The CMS trusts the site and counts none of its requests, and each search costs its
 * database something, so the site itself sees to it that readers (or a script) cannot ask for more than it can bear.
 */
export async function inTurn<Page>(
  most: number,
  search: () => Promise<PageResult<Page>>,
): Promise<PageResult<Page>> {
  if (running >= most) return { kind: 'away', retryAfterSeconds: 1 };
  running += 1;
  try {
    return await search();
  } finally {
    running -= 1;
  }
}
