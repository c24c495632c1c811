import { LOCALE_CODES, fallbackChain } from '@wellspring/content-model';
import type { EditionKind } from '@wellspring/content-model';
import { REFERENCE_FIELDS } from '../../database/edition-refs.ts';
import type { References } from '../../database/edition-refs.ts';
import type { EditionFacts } from '../../database/editions.ts';
import type { ListPlace } from '../../database/list-places.ts';
import { INDEXABLE, listOfKind, listOfRegion, listOfTarget } from '../../database/lists.ts';

/** What decides in which lists a document stands. */
export interface Standing {
  /** Its editions, withdrawn ones too. */
  readonly editions: readonly EditionFacts[];
  readonly references: References;
  /** Regions of the body that its topics are about. */
  readonly regions: readonly string[];
}

/**
 * The places of a document in lists: for the readers of each locale once, with the edition that they get. Articles also stand
 * in a list for each document that they refer to, and for each region of the body.
 */
export function placesOf({ editions, references, regions }: Standing): ListPlace[] {
  const standing = new Map(
    editions.filter(({ withdrawnAt }) => withdrawnAt === null).map((edition) => [edition.locale, edition]),
  );
  return LOCALE_CODES.flatMap((reader) => {
    const chain = fallbackChain(reader);
    const rank = chain.findIndex((locale) => standing.has(locale));
    const served = chain[rank] === undefined ? undefined : standing.get(chain[rank]);
    if (served === undefined) return [];
    const { kind, firstPublishedAt, updatedAt } = served;
    const forEngines = rank === 0 && served.indexable ? [INDEXABLE] : [];
    return [...listsOf(kind, references, regions), ...forEngines].map((list) => ({
      list,
      reader,
      rank,
      firstPublishedAt,
      updatedAt,
    }));
  });
}

function listsOf(kind: EditionKind, references: References, regions: readonly string[]): string[] {
  if (kind !== 'article') return [listOfKind(kind)];
  const targets = REFERENCE_FIELDS.flatMap((field) =>
    (references[field] ?? []).map((documentId) => listOfTarget(field, documentId)),
  );
  return [...new Set([listOfKind(kind), ...targets, ...regions.map(listOfRegion)])];
}
