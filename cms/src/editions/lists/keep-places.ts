import type { BodyRegion, EditionKind } from '@wellspring/content-model';
import { documentsReferringTo, referencesOf } from '../../database/edition-refs.ts';
import type { Handle } from '../../database/connection.ts';
import { factsOfDocuments, sharedOf } from '../../database/editions.ts';
import type { EditionFacts } from '../../database/editions.ts';
import { putPlaces } from '../../database/list-places.ts';
import { topicStored } from '../stored.ts';
import { placesOf } from './places.ts';

/** Documents that get their places together where there are many. */
const TOGETHER = 200;

/** Gives documents the places in lists that they have now, in the transaction that publishes or withdraws them. */
export async function keepPlaces(handle: Handle, documentIds: readonly string[]): Promise<void> {
  const editions = byDocument(await factsOfDocuments(handle, documentIds));
  const references = await referencesOf(handle, documentIds);
  const topics = [...new Set([...references.values()].flatMap((one) => one.topics ?? []))];
  const regions = await regionsOf(handle, topics);
  const places = documentIds.map((documentId) => {
    const own = references.get(documentId) ?? {};
    const about = (own.topics ?? []).flatMap((topic) => regions.get(topic) ?? []);
    const standing = { editions: editions.get(documentId) ?? [], references: own, regions: about };
    return [documentId, placesOf(standing)] as const;
  });
  await putPlaces(handle, new Map(places));
}

/** Gives all articles about a topic their places anew: the topic is about another region of the body now. */
export async function keepPlacesOfArticlesAbout(handle: Handle, topic: string): Promise<void> {
  let last = '';
  for (;;) {
    const documentIds = await documentsReferringTo(handle, 'topics', topic, last, TOGETHER);
    if (documentIds.length > 0) await keepPlaces(handle, documentIds);
    if (documentIds.length < TOGETHER) return;
    last = documentIds.at(-1) ?? '';
  }
}

/** The region of the body that a topic's shared fields name; undefined of other kinds, and where there is none. */
export function regionOf(kind: EditionKind, shared: string | null | undefined): BodyRegion | undefined {
  if (kind !== 'topic' || shared == null) return undefined;
  return topicStored.shared.parse(JSON.parse(shared)).bodyRegion ?? undefined;
}

function byDocument(editions: readonly EditionFacts[]): Map<string, EditionFacts[]> {
  const documents = new Map<string, EditionFacts[]>();
  for (const edition of editions) {
    const known = documents.get(edition.documentId) ?? [];
    documents.set(edition.documentId, known);
    known.push(edition);
  }
  return documents;
}

async function regionsOf(handle: Handle, topics: readonly string[]): Promise<Map<string, BodyRegion>> {
  const shared = await sharedOf(handle, topics);
  return new Map(
    [...shared].flatMap(([topic, text]) => {
      const region = regionOf('topic', text);
      return region === undefined ? [] : [[topic, region] as const];
    }),
  );
}
