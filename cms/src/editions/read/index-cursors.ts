import { EDITION_KINDS, bucketsOf, isLocaleCode } from '@wellspring/content-model';
import type { EditionKind } from '@wellspring/content-model';
import { bucketOf } from '../../database/buckets.ts';
import type { EditionPlace, LocaleListing } from '../../database/edition-index.ts';
import { MalformedCursorError } from './cursors.ts';

/*
 * A cursor of the index names a place, so it holds even when the edition that it names is gone. The list of a locale has
 * another order than that of all, and so its cursors begin otherwise.
 */

/** The cursor after an edition in the list of all. */
export function cursorOfAll({ kind, documentId, locale }: EditionPlace): string {
  return encode([kind, documentId, locale]);
}

/** The cursor after an edition in the list of its locale. */
export function cursorInLocale({ kind, documentId, locale }: EditionPlace): string {
  return encode([locale, kind, documentId]);
}

/**
 * The place that a cursor names in the list of all.
 *
 * @throws MalformedCursorError where it is none of this list
 */
export function placeOfAll(cursor: string, asked: EditionKind | undefined): EditionPlace {
  const [kindName, documentId, locale, ...rest] = decode(cursor);
  const kind = kindNamed(kindName, asked);
  if (kind === undefined || !isDocumentId(documentId) || !isLocaleCode(locale) || rest.length > 0)
    throw notOfThisList(cursor);
  return { kind, documentId, locale };
}

/**
 * The document that a cursor names in the list of a locale.
 *
 * @throws MalformedCursorError where it is none of this list
 */
export function placeInLocale(
  cursor: string,
  { locale: asked, kind: askedKind, part }: LocaleListing,
): string {
  const [locale, kindName, documentId, ...rest] = decode(cursor);
  const kind = kindNamed(kindName, askedKind);
  if (locale !== asked || kind === undefined || !isDocumentId(documentId) || rest.length > 0)
    throw notOfThisList(cursor);
  if (part !== undefined) {
    const { first, last } = bucketsOf(part);
    const bucket = bucketOf(documentId);
    if (bucket < first || bucket > last) throw notOfThisList(cursor);
  }
  return documentId;
}

function kindNamed(name: string | undefined, asked: EditionKind | undefined): EditionKind | undefined {
  return EDITION_KINDS.find((kind) => kind === name && (asked === undefined || asked === kind));
}

function isDocumentId(text: string | undefined): text is string {
  return text !== undefined && /^[a-z0-9]{1,32}$/.test(text);
}

function notOfThisList(cursor: string): MalformedCursorError {
  return new MalformedCursorError(cursor, 'the `meta.cursor` of an answer of /index to the same question');
}

function encode(place: readonly string[]): string {
  return Buffer.from(place.join(' ')).toString('base64url');
}

function decode(cursor: string): string[] {
  return Buffer.from(cursor, 'base64url').toString().split(' ');
}
