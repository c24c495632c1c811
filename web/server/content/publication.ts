import { ContentAborted, ContentNotFound } from '@wellspring/content-client';
import type { LocaleCode, Site } from '@wellspring/content-model';
import { publicationOf, usualPublication } from '../../shared/publication.ts';
import type { Publication } from '../../shared/publication.ts';
import { logger } from '../logger.ts';
import { isOutage } from './answer.ts';
import type { PageRequest } from './page-request.ts';

/** How long a page waits for the publication's name and menu, in milliseconds. It can do without. */
const PATIENCE = 2000;

/** What the CMS said last, for while it is away. Nothing that is made of it is kept. */
const lastSaid = new Map<LocaleCode, Site>();

/**
 * What the publication says of itself. Unlike everything else that a page shows, it has a usual form: while the CMS is away,
 * pages that need nothing else of it (an imprint, a page that says so) are there with what it said last.
 */
export async function publication({ reads, book, locale }: PageRequest): Promise<Publication> {
  try {
    const { data: site } = await reads.site(AbortSignal.timeout(PATIENCE));
    lastSaid.set(locale.code, site);
    return publicationOf(site, book, true);
  } catch (error) {
    if (error instanceof ContentNotFound) return usualPublication(book, true);
    if (!isOutage(error)) throw error;
    // Out of patience, which is no trouble yet.
    if (!(error instanceof ContentAborted)) logger.warn(error.message);
    const known = lastSaid.get(locale.code);
    return known === undefined ? usualPublication(book, false) : publicationOf(known, book, false);
  }
}
