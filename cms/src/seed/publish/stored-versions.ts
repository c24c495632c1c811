import type { Core } from '@strapi/strapi';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { RELATIONS, SHARED_FIELDS } from '../../editions/kinds.ts';
import { draftReferences, loadRows } from '../../editions/rows.ts';
import type { VersionRow } from '../../editions/rows.ts';
import { hashOf } from './hash.ts';

/** What Strapi or the database adds to what was written. */
const ADDED = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt'];
/** Strapi copies shared fields to every version: there, a change of one is no change of the version. */
const SHARED: Readonly<Record<EditionKind, readonly string[]>> = {
  ...SHARED_FIELDS,
  author: ['slug', 'roles', 'registration', 'links', 'fictional'],
};

/** What a document holds now in a locale. */
export interface StoredVersion {
  /** Changes with everything that an editor can change: words, what is published of them, and on the source what is shared. */
  readonly hash: string;
  readonly isPublished: boolean;
}

/** What a document holds now, by locale; nothing where it does not exist. */
export async function storedVersions(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string,
  sourceLocale: LocaleCode,
): Promise<Map<LocaleCode, StoredVersion>> {
  const published = new Map(
    (await loadRows(strapi, kind, documentId, 'published')).map((row) => [row.locale, row]),
  );
  const versions = new Map<LocaleCode, StoredVersion>();
  for (const draft of await loadRows(strapi, kind, documentId, 'draft')) {
    const { locale } = draft;
    const isSource = locale === sourceLocale;
    const edition = published.get(locale);
    const references =
      isSource && RELATIONS[kind].length > 0 ? await draftReferences(strapi, kind, documentId, locale) : {};
    versions.set(locale, {
      hash: hashOf([contentOf(draft, kind, isSource), contentOf(edition, kind, isSource), references]),
      isPublished: edition !== undefined,
    });
  }
  return versions;
}

function contentOf(row: VersionRow | undefined, kind: EditionKind, isSource: boolean): unknown {
  if (row === undefined) return undefined;
  const left = isSource ? ADDED : [...ADDED, ...SHARED[kind], 'sourceLocale'];
  return Object.fromEntries(
    Object.entries(row)
      .filter(([field]) => !left.includes(field))
      .map(([field, value]) => [field, bare(value)]),
  );
}

/** A field without the ids of components. A media file counts as itself, whatever is known about it. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('mime' in value && 'id' in value) return { file: value.id };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, one]) => [key, bare(one)]),
  );
}
