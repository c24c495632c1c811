import type { Knex } from 'knex';
import { documentPath, homePath, isSingleKind } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { putFiles } from '../database/edition-files.ts';
import { putReferences, referencesOf } from '../database/edition-refs.ts';
import { recordWords } from '../database/edition-words.ts';
import { editionOf, factsOfDocument, putEdition } from '../database/editions.ts';
import type { EditionRow } from '../database/editions.ts';
import { takeSlug } from '../database/slugs.ts';
import { announce } from './announce.ts';
import { differences } from './differences.ts';
import { editionRow } from './edition-row.ts';
import { tagsOfEdition } from './event-tags.ts';
import { keepPlaces, keepPlacesOfArticlesAbout, regionOf } from './lists/keep-places.ts';
import type { Presented } from './present/presented.ts';
import { makeFindable } from './search/keep-entry.ts';

/**
 * Keeps a presented version as the edition of its locale, with its slug, references, files, places in lists, search entry and
 * event. When a source changes what it shares, every other edition of the document gets an event, too.
 *
 * @param instant when this publication counts from
 */
export async function publishEdition(
  handle: Knex.Transaction,
  presented: Presented,
  instant: Date,
): Promise<void> {
  const { kind, documentId, locale } = presented;
  const previous = await editionOf(handle, documentId, locale);
  const edition = editionRow(presented, previous, instant.toISOString());
  if (kind === 'author' && isSame(edition, previous)) return;
  const sharedChanged = await putShared(handle, presented, previous, edition);
  await putEdition(handle, edition);
  await putFiles(handle, documentId, locale, presented.files);
  await keepPlaces(handle, [documentId]);
  if (regionOf(kind, edition.shared) !== regionOf(kind, previous?.shared)) {
    await keepPlacesOfArticlesAbout(handle, documentId);
  }
  await makeFindable(handle, edition);
  if (!isSingleKind(kind) && edition.slug !== null)
    await takeSlug(handle, kind, locale, documentId, edition.slug);
  if (edition.wordsFingerprint !== previous?.wordsFingerprint || previous.withdrawnAt !== null) {
    await recordWords(handle, edition);
  }
  await announceEdition(handle, edition, previous?.slug ?? null);
  if (sharedChanged) await announceTranslations(handle, edition);
}

/** A person's save reaches all of their languages, since it may change what those share; mostly it does not. */
function isSame(edition: EditionRow, previous: EditionRow | undefined): boolean {
  return previous?.withdrawnAt === null && differences(edition, previous).length === 0;
}

/** Writes a source's references; says whether what translations share with it is another than before. */
async function putShared(
  handle: Knex.Transaction,
  { documentId, references }: Presented,
  previous: EditionRow | undefined,
  edition: EditionRow,
): Promise<boolean> {
  if (!edition.isSource) return false;
  const before = (await referencesOf(handle, [documentId])).get(documentId) ?? {};
  await putReferences(handle, documentId, references);
  const after = (await referencesOf(handle, [documentId])).get(documentId) ?? {};
  return previous?.shared !== edition.shared || JSON.stringify(before) !== JSON.stringify(after);
}

async function announceTranslations(handle: Knex.Transaction, source: EditionRow): Promise<void> {
  const facts = await factsOfDocument(handle, source.documentId);
  for (const translation of facts.values()) {
    if (translation.locale === source.locale || translation.withdrawnAt !== null) continue;
    if (translation.isSource) continue;
    await announceEdition(handle, translation, translation.slug);
  }
}

/**
 * Tells the outbox that an edition was published, in the transaction that publishes it.
 *
 * @param formerSlug the one that it had before; null where there was none
 */
export async function announceEdition(
  handle: Knex.Transaction,
  edition: Pick<EditionRow, 'kind' | 'documentId' | 'locale' | 'slug'>,
  formerSlug: string | null,
): Promise<void> {
  const { kind, documentId, locale, slug } = edition;
  const slugs = [...new Set([slug, formerSlug])].filter((one) => one !== null);
  await announce(handle, {
    type: 'document.published',
    kind,
    documentId,
    locale,
    paths: pathsOf(kind, locale, slugs),
    tags: tagsOfEdition(kind, documentId, locale, slugs),
  });
}

/** Paths of an edition under its current and former slugs; what stands on every page is named by the first of them. */
export function pathsOf(kind: EditionKind, locale: LocaleCode, slugs: readonly string[]): string[] {
  if (isSingleKind(kind)) return [homePath(locale)];
  return slugs.map((slug) => documentPath(locale, kind, slug));
}
