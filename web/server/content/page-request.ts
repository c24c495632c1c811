import type { Locale } from '@wellspring/content-model';
import type { Phrasebook } from '../../shared/phrasebook.ts';
import type { TaggedReads } from './tagged-reads.ts';

/** What every use case works with. */
export interface PageRequest {
  readonly locale: Locale;
  readonly book: Phrasebook;
  readonly reads: TaggedReads;
  /** Origin of the site. */
  readonly siteUrl: string;
  readonly contactEmail: string | null;
  /** The calendar day, in UTC. */
  readonly today: string;
}
