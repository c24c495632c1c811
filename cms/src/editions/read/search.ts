import { DOCUMENT_KINDS, documentPath, documentTag, fallbackChain, listTag } from '@wellspring/content-model';
import type { LocaleCode, SearchAnswer, SearchHit, SearchQuery } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { entriesToShow } from '../../database/search-candidates.ts';
import type { FoundRow } from '../../database/search-candidates.ts';
import { excerptOf, matchesIn, sayings } from '../../search/excerpt.ts';
import type { Stretch } from '../../search/excerpt.ts';
import type { Wish } from '../../search/wishes.ts';
import { findIn, isAllKnown, understand } from '../search/find.ts';
import type { Found, Understood } from '../search/find.ts';
import { suggestionFor } from '../search/suggest.ts';
import type { Outcome } from './outcome.ts';

/** A search that the database could not answer. It does not carry the database's message, which quotes the query. */
export class SearchFailed extends Error {
  override readonly name = 'SearchFailed';
  readonly code: string;

  constructor(code: string) {
    super(`The database could not answer a search (${code}).`);
    this.code = code;
  }
}

/**
 * What a query finds, best first: in the locale asked for, then, where the reader wants them, what is not available in
 * it, in the locales of its chain. A handful of statements, however much there is.
 *
 * @throws SearchFailed where the database fails, without the query in any message
 */
export async function readSearch(handle: Handle, query: SearchQuery): Promise<Outcome<SearchAnswer>> {
  try {
    return await search(handle, query);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    throw new SearchFailed(code);
  }
}

async function search(handle: Handle, query: SearchQuery): Promise<Outcome<SearchAnswer>> {
  const { locale: requested, q, page, pageSize } = query;
  const chain = query.fallback === 'default' ? fallbackChain(requested) : [requested];
  const kinds = query.kind === undefined ? DOCUMENT_KINDS : [query.kind];
  const understood = await understand(handle, q, chain);
  const foundIn = async (some: readonly Understood[]): Promise<Found[]> => {
    const found: Found[] = [];
    for (const one of some) found.push(...(await findIn(handle, one, requested, query.kind)));
    return found;
  };
  const [known, others] = [understood.filter(isAllKnown), understood.filter((one) => !isAllKnown(one))];
  let found = await foundIn(known);
  const suggestion =
    found.length > 0 ? null : await suggestionFor(handle, q, understood, requested, query.kind);
  // A word that is unknown and no slip: what is known of the query is better than nothing.
  if (found.length === 0 && suggestion === null) found = await foundIn(others);
  const onPage = found.slice((page - 1) * pageSize, page * pageSize);
  const data = await hitsOf(handle, onPage, understood, requested);
  const total = found.length;
  return {
    status: 200,
    answer: {
      data,
      meta: {
        requestedLocale: requested,
        pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        suggestion,
      },
    },
    locale: requested,
    tags: [
      ...data.map(({ id }) => documentTag(id)),
      ...chain.flatMap((locale) => kinds.map((kind) => listTag(kind, locale))),
    ],
  };
}

async function hitsOf(
  handle: Handle,
  found: readonly Found[],
  understood: readonly Understood[],
  requested: LocaleCode,
): Promise<SearchHit[]> {
  const rows = await entriesToShow(
    handle,
    found.map(({ id }) => id),
    requested,
  );
  return found.flatMap(({ id, score }) => {
    const row = rows.get(id);
    const wishes = understood.find(({ locale }) => locale === row?.locale)?.wishes;
    return row === undefined || wishes === undefined ? [] : [hitOf(row, score, wishes, requested)];
  });
}

function hitOf(row: FoundRow, score: number, wishes: readonly Wish[], requested: LocaleCode): SearchHit {
  const { documentId, kind, locale, title, slug, passages, wasTranslated } = row;
  const terms = sayings(wishes);
  const { excerpt, matches } = excerptOf(row, passages, locale, terms);
  const inField = (field: 'title' | 'excerpt') => (stretch: Stretch) => ({ field, ...stretch });
  return {
    id: documentId,
    kind,
    title,
    path: documentPath(requested, kind, slug),
    locale,
    fallback: locale === requested ? null : { reason: wasTranslated ? 'withdrawn' : 'not-translated' },
    excerpt,
    ranges: [...matchesIn(title, locale, terms).map(inField('title')), ...matches.map(inField('excerpt'))],
    score,
  };
}
