import type { LocaleCode } from './locales.ts';
import { partName } from './parts.ts';
import type { Part } from './parts.ts';
import type { DocumentKind, EditionKind } from './vocabulary.ts';

/** A cache tag: what an answer or a page shows, and what an event purges. */
export type Tag = string;

/** Tag of everything that shows a document, in any locale. */
export function documentTag(documentId: string): Tag {
  return `document:${documentId}`;
}

/** Tag of everything that lists documents of a kind in a locale. */
export function listTag(kind: EditionKind, locale: LocaleCode): Tag {
  return `list:${kind}:${locale}`;
}

/** Tag of what was answered for a slug, found or not, so that a later publication under that slug purges a kept 404. */
export function slugTag(kind: DocumentKind, locale: LocaleCode, slug: string): Tag {
  return `slug:${kind}:${locale}:${slug}`;
}

/**
 * Tag of what lists one part of the documents, in any locale. An event carries those of all parts that its document lies in,
 * so that it leaves the other parts alone.
 */
export function partTag(part: Part): Tag {
  return `part:${partName(part)}`;
}
