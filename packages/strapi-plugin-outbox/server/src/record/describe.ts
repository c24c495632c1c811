import type { Knex } from 'knex';
import type { EventBody } from '../log/event.ts';

/** A publication that is being recorded, inside its transaction. */
export interface Publication {
  readonly type: 'document.published' | 'document.unpublished' | 'document.deleted';
  /** Name of the content type. */
  readonly uid: string;
  readonly documentId: string;
  /** Null for types that are not localized. */
  readonly locale: string | null;
  /** The version's own fields: as published, or as they were before they went. Without relations and components. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The transaction's handle: the only way to the database that does not wait for itself. */
  readonly handle: Knex.Transaction;
}

/**
 * What an event tells beyond `uid`, `documentId` and `locale`: paths, tags, a title. It runs in the transaction of the
 * publication: no network and no files, and what it throws rolls everything back.
 */
export type Describe = (publication: Publication) => EventBody | Promise<EventBody>;
