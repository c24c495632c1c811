import type { EditionKind, LocaleCode, Tag } from '@wellspring/content-model';
import type { Handle } from './connection.ts';

/** What happened to one locale of a document. */
export interface PublicationEvent {
  readonly type: 'document.published' | 'document.unpublished' | 'document.deleted';
  readonly kind: EditionKind;
  readonly documentId: string;
  readonly locale: LocaleCode;
  /** Decoded paths, the current one and those that it replaces. */
  readonly paths: readonly string[];
  readonly tags: readonly Tag[];
  readonly occurredAt: string;
}

/** Appends an event to the log, in the transaction that it tells of. */
export async function appendEvent(handle: Handle, event: PublicationEvent): Promise<void> {
  await handle('events').insert({
    type: event.type,
    kind: event.kind,
    document_id: event.documentId,
    locale: event.locale,
    paths: JSON.stringify(event.paths),
    tags: JSON.stringify(event.tags),
    occurred_at: event.occurredAt,
  });
}
