import { fillIn, placeholdersIn } from '../placeholder.ts';
import type { Fields, Placeholder } from '../placeholder.ts';
import type { SeedDocument, SeedVersion } from '../seed-document.ts';
import type { Directory } from './directory.ts';

/**
 * The fields of a version as the Document Service takes them. What the document shares is written with its source.
 * References to what an editor has deleted are left out.
 */
export async function fieldsOf(
  document: SeedDocument,
  version: SeedVersion,
  directory: Directory,
): Promise<Record<string, unknown>> {
  const fields = seedFieldsOf(document, version);
  const found = new Map<Placeholder, string | number | undefined>();
  for (const placeholder of placeholdersIn(fields)) {
    found.set(placeholder, await directory.find(placeholder, version.locale));
  }
  const filled = fillIn(fields, (placeholder) => found.get(placeholder));
  const { firstPublicationAt } = filled;
  if (typeof firstPublicationAt !== 'string') return filled;
  const first = Math.min(Date.parse(firstPublicationAt), Date.now());
  return { ...filled, firstPublicationAt: new Date(first).toISOString() };
}

/** The fields of a version with placeholders in them. */
export function seedFieldsOf({ sourceLocale, shared }: SeedDocument, { locale, words }: SeedVersion): Fields {
  return locale === sourceLocale ? { ...shared, ...words } : words;
}
