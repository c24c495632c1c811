import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import type { ChangeEvent } from '@wellspring/content-model';
import type { Knex } from 'knex';

/** What happened to one locale of a document. */
type Publication = Omit<ChangeEvent, 'id' | 'occurredAt'>;

/** Tells the outbox what a publication did, in its transaction. Events of one document reach each receiver in their order. */
export async function announce(handle: Knex.Transaction, publication: Publication): Promise<void> {
  const { type, kind, documentId, locale, paths, tags } = publication;
  await outboxOf(strapi).append(handle, {
    type,
    orderingKey: documentId,
    body: { kind, documentId, locale, paths, tags },
    occurredAt: new Date().toISOString(),
  });
}
