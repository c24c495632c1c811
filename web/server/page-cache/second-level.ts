import type { Tag } from '@wellspring/content-model';
import type { PageParts } from './finished-page.ts';

/** A page as the second level has it. */
export interface StoredPage {
  readonly parts: PageParts;
  /** Whether something that it shows has changed since it was made. */
  readonly isPurged: boolean;
}

/**
 * Where pages outlive the process. Nothing of it ever fails: a page that cannot be read is not there, one that cannot be written
 * is made again.
 */
export interface SecondLevel {
  /** @returns null where there is none, or none that is whole */
  read(address: string): Promise<StoredPage | null>;
  /** The page as the build before this one made it: better than none. */
  readPrevious(address: string): Promise<PageParts | null>;
  write(address: string, parts: PageParts): Promise<void>;
  /** @param tags null: everything */
  purge(tags: readonly Tag[] | null): Promise<void>;
  close(): Promise<void>;
}

/** For a process that keeps pages in memory alone. */
export const NO_SECOND_LEVEL: SecondLevel = {
  read: () => Promise.resolve(null),
  readPrevious: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  purge: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
