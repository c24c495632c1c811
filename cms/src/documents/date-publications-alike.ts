import { UIDS } from '../editions/kinds.ts';
import type { DocumentRule } from './write.ts';

/**
 * A draft that was just published has the date of what is published: Strapi writes the two one after the other, and its front
 * page counts a document as modified where their dates differ at all.
 */
export const datePublicationsAlike: DocumentRule = async (write, next) => {
  const written = await next();
  const { strapi, handle, kind, locales, publishes } = write;
  if (!publishes || written.documentId === undefined) return written;
  const table = strapi.db.metadata.get(UIDS[kind]).tableName;
  await handle.raw(
    `update ?? as draft set updated_at = published.updated_at from ?? as published
     where draft.document_id = ? and draft.locale in (${locales.map(() => '?').join(', ')}) and draft.published_at is null
     and published.document_id = draft.document_id and published.locale = draft.locale and published.published_at is not null`,
    [table, table, written.documentId, ...locales],
  );
  return written;
};
