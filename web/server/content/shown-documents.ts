import { EDITION_KINDS, documentTag } from '@wellspring/content-model';
import type { Tag } from '@wellspring/content-model';

/** Parts of an answer that are large and refer to no document. */
const WITHOUT_DOCUMENTS: readonly string[] = [
  'sections',
  'cover',
  'photo',
  'image',
  'seo',
  'sources',
  'alternates',
];

const KINDS: readonly string[] = EDITION_KINDS;

/**
 * The tags of every document that an answer shows: the document itself and whatever it refers to, at any depth. A page
 * made of the answer has to be made again when one of them changes.
 */
export function tagsOfShownDocuments(answer: unknown): Tag[] {
  const tags = new Set<Tag>();
  collect(answer, tags);
  return [...tags];
}

function collect(value: unknown, tags: Set<Tag>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, tags);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (
    'id' in value &&
    'kind' in value &&
    typeof value.id === 'string' &&
    KINDS.includes(String(value.kind))
  ) {
    tags.add(documentTag(value.id));
  }
  for (const [name, part] of Object.entries(value))
    if (!WITHOUT_DOCUMENTS.includes(name)) collect(part, tags);
}
