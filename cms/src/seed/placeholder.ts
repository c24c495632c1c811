import type { DocumentKind } from '@wellspring/content-model';

/** What a placeholder stands for: a document's id, a document's path in the reader's language, or a media file's id. */
export type PlaceholderUse = 'document' | 'path' | 'picture';

/** A spot in a version's fields that names another part of the seed; it is filled in when the version is written. */
export class Placeholder {
  readonly use: PlaceholderUse;
  readonly kind: DocumentKind | undefined;
  readonly key: string;

  constructor(use: PlaceholderUse, key: string, kind?: DocumentKind) {
    this.use = use;
    this.key = key;
    this.kind = kind;
  }
}

/** Stands for the id of a document. */
export function documentNamed(kind: DocumentKind, key: string): Placeholder {
  return new Placeholder('document', key, kind);
}

/** Stands for the path of a document in the language of the text. */
export function pathTo(kind: DocumentKind, key: string): Placeholder {
  return new Placeholder('path', key, kind);
}

/** Stands for a picture by the name of its file, without extension. */
export function pictureNamed(name: string): Placeholder {
  return new Placeholder('picture', name);
}

/** Fields of a version as Strapi takes them, with placeholders in them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Every placeholder in a value, however deep, in order. */
export function placeholdersIn(value: unknown): Placeholder[] {
  if (value instanceof Placeholder) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(placeholdersIn);
}

/**
 * Fields with every placeholder filled in. In a list, a placeholder that is filled with undefined is left out.
 *
 * @param fill what stands for a placeholder in the locale of the version
 */
export function fillIn(fields: Fields, fill: (placeholder: Placeholder) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, filled(value, fill)]));
}

function filled(value: unknown, fill: (placeholder: Placeholder) => unknown): unknown {
  if (value instanceof Placeholder) return fill(value);
  if (Array.isArray(value)) {
    return value.map((item) => filled(item, fill)).filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, fill)]));
}
