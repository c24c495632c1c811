import type { LocaleCode } from './locales.ts';
import type { DocumentKind } from './vocabulary.ts';

/** The path segment of each kind of document, the same in every locale. */
export const KIND_SEGMENTS = {
  article: 'articles',
  technique: 'techniques',
  topic: 'topics',
  author: 'authors',
} as const satisfies Record<DocumentKind, string>;

/** The path segment of a kind of document. */
export type KindSegment = (typeof KIND_SEGMENTS)[DocumentKind];

/** Path of the home page of a locale. */
export function homePath(locale: LocaleCode): string {
  return `/${locale}`;
}

/** Path of the list of a kind in a locale. Authors have no list page of their own, yet the rule is the same. */
export function listPath(locale: LocaleCode, kind: DocumentKind): string {
  return `/${locale}/${KIND_SEGMENTS[kind]}`;
}

/**
 * The one URL rule: path of a document under a locale. The slug stays decoded (NFC), as everywhere on the wire; who puts
 * the path into a header or an attribute encodes it with {@link encodePath}.
 */
export function documentPath(locale: LocaleCode, kind: DocumentKind, slug: string): string {
  return `${listPath(locale, kind)}/${slug}`;
}

/** Percent-encodes a decoded path, segment by segment, for an `href`, a `Location` header or a sitemap. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
