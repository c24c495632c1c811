import { EDITION_KINDS, LOCALE_CODES, isLocaleCode, listTag } from '@wellspring/content-model';
import type { EditionKind, IndexAnswer, IndexQuery, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { factsOfDocuments, standingAfter } from '../../database/editions.ts';
import type { EditionFacts, EditionPlace } from '../../database/editions.ts';
import { MalformedCursorError } from './cursors.ts';
import { alternatesOf, ownPath } from './meta.ts';
import type { Outcome } from './outcome.ts';

/**
 * A page of every edition that stands. Two statements, whatever the size.
 *
 * @throws MalformedCursorError where the cursor is none of this list
 */
export async function readIndex(
  handle: Handle,
  { kind, after, limit }: IndexQuery,
): Promise<Outcome<IndexAnswer>> {
  const place = after === undefined ? undefined : placeOf(after, kind);
  const standing = await standingAfter(handle, kind, place, limit + 1);
  const page = standing.slice(0, limit);
  const last = page.at(-1);
  const documents = byDocument(await factsOfDocuments(handle, [...new Set(page.map(idOf))]));
  return {
    status: 200,
    answer: {
      data: page.map((edition) => ({
        id: edition.documentId,
        kind: edition.kind,
        title: edition.title,
        path: ownPath(edition),
        locale: edition.locale,
        fallback: null,
        updatedAt: edition.updatedAt,
        indexable: edition.indexable,
        alternates: alternatesOf(documents.get(edition.documentId) ?? new Map()),
      })),
      meta: { cursor: standing.length > limit && last !== undefined ? cursorOf(last) : null },
    },
    locale: null,
    tags: LOCALE_CODES.flatMap((locale) =>
      (kind === undefined ? EDITION_KINDS : [kind]).map((one) => listTag(one, locale)),
    ),
  };
}

const idOf = ({ documentId }: EditionFacts) => documentId;

function byDocument(editions: readonly EditionFacts[]): Map<string, Map<LocaleCode, EditionFacts>> {
  const documents = new Map<string, Map<LocaleCode, EditionFacts>>();
  for (const edition of editions) {
    const locales = documents.get(edition.documentId) ?? new Map<LocaleCode, EditionFacts>();
    documents.set(edition.documentId, locales.set(edition.locale, edition));
  }
  return documents;
}

function cursorOf({ kind, documentId, locale }: EditionPlace): string {
  return Buffer.from([kind, documentId, locale].join(' ')).toString('base64url');
}

/** A cursor names a place, so it holds even when the edition that it names is gone. */
function placeOf(cursor: string, asked: EditionKind | undefined): EditionPlace {
  const [kind, documentId, locale, ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const known = EDITION_KINDS.find((one) => one === kind);
  if (
    known === undefined ||
    (asked !== undefined && known !== asked) ||
    documentId === undefined ||
    !/^[a-z0-9]{1,32}$/.test(documentId) ||
    !isLocaleCode(locale) ||
    rest.length > 0
  ) {
    throw new MalformedCursorError(cursor, 'the `meta.cursor` of an answer of /index for the same kind');
  }
  return { kind: known, documentId, locale };
}
