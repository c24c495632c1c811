import type { Handle } from '../../database/connection.ts';
import type { EditionRow } from '../../database/editions.ts';

/** What a version is checked against beyond its own words. */
export interface CheckContext {
  readonly handle: Handle;
  /** The source's edition; undefined for the source itself, and while there is none. */
  readonly source: EditionRow | undefined;
  /** True where the site is live: then nobody invented may sign anything. */
  readonly live: boolean;
  /** Today, as a calendar day. */
  readonly today: string;
}
