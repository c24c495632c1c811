import { documentTag } from '@wellspring/content-model';
import type { Tag } from '@wellspring/content-model';

/** Tags of every document that an answer shows: each object in it that has an id. */
export function shownTags(answer: unknown): Tag[] {
  const tags = new Set<Tag>();
  collect(answer, tags);
  return [...tags];
}

function collect(value: unknown, tags: Set<Tag>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, tags);
    return;
  }
  if ('id' in value && typeof value.id === 'string' && 'kind' in value) tags.add(documentTag(value.id));
  for (const one of Object.values(value)) collect(one, tags);
}
