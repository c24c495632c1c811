import { z } from 'zod';
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
  const rows: unknown = await handle('edition_refs')
    .select({ documentId: 'document_id', field: 'field', targetId: 'target_id' })
    .whereIn('document_id', documentIds)
    .orderBy(['document_id', 'field', 'position']);
  const found = new Map<string, Partial<Record<ReferenceField, string[]>>>();
  for (const { documentId, field, targetId } of z.array(referenceRow).parse(rows)) {
    const references = found.get(documentId) ?? {};
    (references[field] ??= []).push(targetId);
    found.set(documentId, references);
  }
  return found;
}

/** Writes what a document refers to over what it referred to before. */
export async function putReferences(
  handle: Handle,
  documentId: string,
  references: References,
): Promise<void> {
  await handle('edition_refs').where({ document_id: documentId }).delete();
  const rows = REFERENCE_FIELDS.flatMap((field) =>
    (references[field] ?? []).map((targetId, position) => ({
      document_id: documentId,
      field,
      position,
      target_id: targetId,
    })),
  );
  if (rows.length > 0) await handle('edition_refs').insert(rows);
}
