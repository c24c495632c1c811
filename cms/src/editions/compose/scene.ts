import { documentTag, fallbackChain, isSingleKind } from '@wellspring/content-model';
import type { LocaleCode, Tag } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { REFERENCE_FIELDS, referencesOf } from '../../database/edition-refs.ts';
import type { References } from '../../database/edition-refs.ts';
import { changedSince } from '../../database/edition-words.ts';
import { editionsOf } from '../../database/editions.ts';
import type { EditionRow } from '../../database/editions.ts';
import { PARTS } from './parts.ts';
import { shelve } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Everything that composing documents for a reader needs, read in a constant number of statements. */
export interface Scene {
  readonly requested: LocaleCode;
  readonly chain: readonly LocaleCode[];
  /** The documents themselves. */
  readonly documents: Shelf;
  /** What they refer to. */
  readonly references: ReadonlyMap<string, References>;
  /** The documents and people that they refer to. */
  readonly cards: Shelf;
  /** Of the documents and of all that they refer to, shown or not: what is not published yet appears once it is. */
  readonly tags: readonly Tag[];
  /** For outdated translations: when the source changed. */
  readonly changedSince: ReadonlyMap<string, string>;
}

/** A document and the locale in which it is served. */
export interface Served {
  readonly documentId: string;
  readonly locale: LocaleCode;
}

/** Reads what composing the documents needs: three statements, four where a translation is outdated. */
export async function loadScene(
  handle: Handle,
  requested: LocaleCode,
  served: readonly Served[],
  content: 'item' | 'body',
): Promise<Scene> {
  const chain = fallbackChain(requested);
  const ids = served.map(({ documentId }) => documentId);
  const locales = [...new Set([...chain, ...served.map(({ locale }) => locale)])];
  const rows = await editionsOf(handle, ids, locales, content);
  return sceneOf(handle, requested, rows, await referencesOf(handle, ids));
}

/**
 * Reads what composing documents needs beside their own editions and the ids of what they refer to: one statement, two where
 * a translation is outdated.
 */
export async function sceneOf(
  handle: Handle,
  requested: LocaleCode,
  rows: readonly EditionRow[],
  references: ReadonlyMap<string, References>,
): Promise<Scene> {
  const chain = fallbackChain(requested);
  const ids = rows.map(({ documentId }) => documentId);
  const documents = shelve(rows);
  const targets = new Set([...[...references.values()].flatMap(targetsOf), ...rows.flatMap(peopleOf)]);
  const cards = shelve(await editionsOf(handle, [...targets], chain, 'item'));
  return {
    requested,
    chain,
    documents,
    references,
    cards,
    tags: [...new Set([...ids, ...targets])].map(documentTag),
    changedSince: await changedSince(handle, outdated(rows, documents)),
  };
}

function targetsOf(references: References): readonly string[] {
  return REFERENCE_FIELDS.filter((field) => field !== 'featured').flatMap((field) => references[field] ?? []);
}

/** Reviewers and translators, who are named by the words and not by references. */
function peopleOf(edition: EditionRow): string[] {
  const { kind, item } = edition;
  if (item === null || kind === 'author' || isSingleKind(kind)) return [];
  const words = PARTS[kind].item(edition);
  const reviewers = 'reviews' in words ? words.reviews.map(({ reviewer }) => reviewer) : [];
  const { translation } = words;
  return [...reviewers, translation?.translator, translation?.reviewedBy].filter(
    (id) => typeof id === 'string',
  );
}

function outdated(rows: readonly EditionRow[], documents: Shelf) {
  return rows.flatMap(({ documentId, isSource, sourceFingerprint, item }) => {
    const source = documents.source(documentId);
    if (isSource || item === null || sourceFingerprint === null || source === undefined) return [];
    if (source.withdrawnAt !== null || source.wordsFingerprint === sourceFingerprint) return [];
    return [{ documentId, sourceLocale: source.locale, fingerprint: sourceFingerprint }];
  });
}
