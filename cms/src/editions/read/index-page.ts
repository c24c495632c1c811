import { EDITION_KINDS, LOCALE_CODES, listTag, partNamed, partTag } from '@wellspring/content-model';
import type { IndexAnswer, IndexEntry, IndexQuery, LocaleCode, Tag } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { standingAfter, standingInLocale } from '../../database/edition-index.ts';
import { factsOfDocuments } from '../../database/editions.ts';
import type { EditionFacts } from '../../database/editions.ts';
import { cursorInLocale, cursorOfAll, placeInLocale, placeOfAll } from './index-cursors.ts';
import { alternatesOf, ownPath } from './meta.ts';
import type { Outcome } from './outcome.ts';

/**
 * A page of every edition that stands, or of those in one locale. Two statements, whatever the size.
 *
 * @throws MalformedCursorError where the cursor is none of this list
 */
export async function readIndex(handle: Handle, query: IndexQuery): Promise<Outcome<IndexAnswer>> {
  const { limit } = query;
  const { standing, cursorOf } = await standingFor(handle, query);
  const page = standing.slice(0, limit);
  const last = page.at(-1);
  const documents = byDocument(
    await factsOfDocuments(handle, [...new Set(page.map(({ documentId }) => documentId))]),
  );
  return {
    status: 200,
    answer: {
      data: page.map((edition) => entryOf(edition, documents.get(edition.documentId) ?? new Map())),
      meta: { cursor: standing.length > limit && last !== undefined ? cursorOf(last) : null },
    },
    locale: null,
    tags: tagsOf(query),
  };
}

/** The editions of a page and one more, and how the place of an edition is told. */
async function standingFor(
  handle: Handle,
  { kind, locale, part: name, indexable, after, limit }: IndexQuery,
) {
  if (locale === undefined) {
    const place = after === undefined ? undefined : placeOfAll(after, kind);
    return { standing: await standingAfter(handle, kind, place, limit + 1), cursorOf: cursorOfAll };
  }
  const part = name === undefined ? undefined : partNamed(name);
  const listing = { locale, kind, part, indexable: indexable === 'true' };
  const place = after === undefined ? undefined : placeInLocale(after, listing);
  return {
    standing: await standingInLocale(handle, listing, place, limit + 1),
    cursorOf: cursorInLocale,
  };
}

function entryOf(edition: EditionFacts, document: ReadonlyMap<LocaleCode, EditionFacts>): IndexEntry {
  const { documentId, kind, title, locale, sourceLocale, updatedAt, indexable } = edition;
  return {
    id: documentId,
    kind,
    title,
    path: ownPath(edition),
    locale,
    sourceLocale,
    fallback: null,
    updatedAt,
    indexable,
    alternates: alternatesOf(document),
  };
}

/** An entry names its document in every locale, so that whatever happens in any of them counts. */
function tagsOf({ kind, part: name }: IndexQuery): Tag[] {
  const part = name === undefined ? undefined : partNamed(name);
  if (part !== undefined) return [partTag(part)];
  return LOCALE_CODES.flatMap((locale) =>
    (kind === undefined ? EDITION_KINDS : [kind]).map((one) => listTag(one, locale)),
  );
}

function byDocument(editions: readonly EditionFacts[]): Map<string, Map<LocaleCode, EditionFacts>> {
  const documents = new Map<string, Map<LocaleCode, EditionFacts>>();
  for (const edition of editions) {
    const locales = documents.get(edition.documentId) ?? new Map<LocaleCode, EditionFacts>();
    documents.set(edition.documentId, locales.set(edition.locale, edition));
  }
  return documents;
}
