import { z } from 'zod';
import { ask, isAnyOf } from './ask.ts';
import type { Handle } from './connection.ts';

/** Fields that refer to other documents. */
export const REFERENCE_FIELDS = ['authors', 'techniques', 'topics', 'parent', 'featured'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** What a document refers to: ids of documents in order, by field. */
export type References = Readonly<Partial<Record<ReferenceField, readonly string[]>>>;

const referenceRow = z.object({
  documentId: z.string(),
  field: z.enum(REFERENCE_FIELDS),
  targetId: z.string(),
});

/** What each of the documents refers to. A document without references has no entry. */
export async function referencesOf(
  handle: Handle,
  documentIds: readonly string[],
): Promise<Map<string, References>> {
  if (documentIds.length === 0) return new Map();
  const rows = await ask(
    handle,
    `select document_id as "documentId", field, target_id as "targetId" from edition_refs
    where document_id ${isAnyOf(handle)} order by document_id, field, position`,
    [documentIds],
  );
  const found = new Map<string, Partial<Record<ReferenceField, string[]>>>();
  for (const { documentId, field, targetId } of z.array(referenceRow).parse(rows)) {
    const references = found.get(documentId) ?? {};
    (references[field] ??= []).push(targetId);
    found.set(documentId, references);
  }
  return found;
}

/** What a document refers to, as its table keeps it: a row for each reference. */
export function referenceColumns(documentId: string, references: References) {
  return REFERENCE_FIELDS.flatMap((field) =>
    (references[field] ?? []).map((targetId, position) => ({
      document_id: documentId,
      field,
      position,
      target_id: targetId,
    })),
  );
}

/** Writes what a document refers to over what it referred to before. */
export async function putReferences(
  handle: Handle,
  documentId: string,
  references: References,
): Promise<void> {
  await handle('edition_refs').where({ document_id: documentId }).delete();
  const rows = referenceColumns(documentId, references);
  if (rows.length > 0) await handle('edition_refs').insert(rows);
}

/** Some of the documents that refer to a target in a field, by id, from after one of them. */
export async function documentsReferringTo(
  handle: Handle,
  field: ReferenceField,
  targetId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows: unknown = await handle('edition_refs')
    .select({ documentId: 'document_id' })
    .where({ target_id: targetId, field })
    .where('document_id', '>', after)
    .orderBy('document_id')
    .limit(limit);
  return z
    .array(z.object({ documentId: z.string() }))
    .parse(rows)
    .map(({ documentId }) => documentId);
}
