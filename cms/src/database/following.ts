import type { Tag } from '@wellspring/content-model';

/** Who wants to know what other processes publish in the same database. */
export interface Follower {
  /** Something that these tags stand for was published, changed or withdrawn. */
  changed(tags: readonly Tag[]): void;
  /** The database was written to, by somebody who says nothing about what. */
  changedSomehow(): void;
  /** From now on changes may go unheard. */
  lost(): void;
  /** Changes are heard again; those in between were missed. */
  found(): void;
}

/** Ends following. */
export type StopFollowing = () => Promise<void>;
