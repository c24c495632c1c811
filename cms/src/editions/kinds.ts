import { EDITION_KINDS } from '@wellspring/content-model';
import type { EditionKind } from '@wellspring/content-model';
import type { ReferenceField } from '../database/edition-refs.ts';

/** Strapi's name of the content type of each kind. */
export const UIDS = {
  article: 'api::article.article',
  technique: 'api::technique.technique',
  topic: 'api::topic.topic',
  author: 'api::author.author',
  home: 'api::home.home',
  site: 'api::site.site',
} as const satisfies Record<EditionKind, string>;

/** A content type that has editions. */
export type EditionUid = (typeof UIDS)[EditionKind];

/** The kind of a content type, or undefined where the type has no editions. */
export function kindOf(uid: string): EditionKind | undefined {
  return EDITION_KINDS.find((kind) => UIDS[kind] === uid);
}

/** Relations that the source of each kind sets for all its translations. */
export const RELATIONS = {
  article: ['authors', 'techniques', 'topics'],
  technique: ['topics'],
  topic: ['parent'],
  author: [],
  home: ['featured'],
  site: [],
} as const satisfies Record<EditionKind, readonly ReferenceField[]>;

/** Scalars and components that the source of each kind sets for all its translations. */
export const SHARED_FIELDS = {
  article: ['sources', 'funding'],
  technique: ['family', 'pressure', 'minutesMin', 'minutesMax', 'sources'],
  topic: ['kind', 'bodyRegion', 'sources'],
  author: [],
  home: [],
  site: ['contactEmail', 'social'],
} as const satisfies Record<EditionKind, readonly string[]>;

/** The other ends of relations: shown by Strapi, set from the document that refers. */
export const INVERSE_RELATIONS = {
  article: ['featuredOn'],
  technique: ['articles'],
  topic: ['children', 'articles', 'techniques'],
  author: ['articles'],
  home: [],
  site: [],
} as const satisfies Record<EditionKind, readonly string[]>;

/** The attribute that an editor would call the name of the document. */
export const TITLE_FIELDS = {
  article: 'title',
  technique: 'name',
  topic: 'name',
  author: 'name',
  home: 'heading',
  site: 'name',
} as const satisfies Record<EditionKind, string>;

/** Kinds whose versions say in which locale the document originates. The others originate in the default locale. */
export const KINDS_WITH_SOURCE_LOCALE: readonly EditionKind[] = ['article', 'technique', 'topic'];
