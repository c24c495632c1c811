import { documentPath, homePath } from '@wellspring/content-model';
import type { DocumentKind, EditionKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../database/connection.ts';
import { putFiles } from '../database/edition-files.ts';
import { putReferences, referencesOf } from '../database/edition-refs.ts';
import { recordWords } from '../database/edition-words.ts';
import { editionOf, factsOfDocument, putEdition } from '../database/editions.ts';
import type { EditionRow } from '../database/editions.ts';
import { appendEvent } from '../database/events.ts';
import { takeSlug } from '../database/slugs.ts';
import { differences } from './differences.ts';
import { tagsOfEdition } from './event-tags.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Presented } from './present/presented.ts';
import { makeFindable } from './search/keep-entry.ts';

/**
 * Keeps a presented version as the edition of its locale, with its slug, references, files, search entry and event. When a source
 * changes what it shares, every other edition of the document gets an event, too.
 *
 * @param instant when this publication counts from
 */
export async function publishEdition(handle: Handle, presented: Presented, instant: Date): Promise<void> {
  const { kind, documentId, locale } = presented;
  const previous = await editionOf(handle, documentId, locale);
  const edition = editionRow(presented, previous, instant.toISOString());
  if (kind === 'author' && isSame(edition, previous)) return;
  const sharedChanged = await putShared(handle, presented, previous, edition);
  await putEdition(handle, edition);
  await putFiles(handle, documentId, locale, presented.files);
  await makeFindable(handle, edition);
  if (kind !== 'home' && edition.slug !== null)
    await takeSlug(handle, kind, locale, documentId, edition.slug);
  if (edition.wordsFingerprint !== previous?.wordsFingerprint || previous.withdrawnAt !== null) {
    await recordWords(handle, documentId, locale, {
      wordsFingerprint: edition.wordsFingerprint,
      publishedAt: edition.publishedAt,
    });
  }
  await announce(handle, edition, previous?.slug ?? null);
  if (sharedChanged) await announceTranslations(handle, edition);
}

/** A person's save reaches all of their languages, since it may change what those share; mostly it does not. */
function isSame(edition: EditionRow, previous: EditionRow | undefined): boolean {
  return previous?.withdrawnAt === null && differences(edition, previous).length === 0;
}

/** The row of a presented version, dates carried on from the edition before. */
export function editionRow(
  presented: Presented,
  previous: EditionRow | undefined,
  instant: string,
): EditionRow {
  const wordsFingerprint = fingerprintOf(presented.words);
  const isSource = presented.locale === presented.sourceLocale;
  const sameWords = previous?.wordsFingerprint === wordsFingerprint && previous.withdrawnAt === null;
  const firstPublishedAt = presented.firstPublishedAt ?? previous?.firstPublishedAt ?? instant;
  return {
    kind: presented.kind,
    documentId: presented.documentId,
    locale: presented.locale,
    sourceLocale: presented.sourceLocale,
    isSource,
    slug: presented.slug,
    title: presented.title,
    indexable: !('translation' in presented.item) || presented.item.translation?.method !== 'machine',
    firstPublishedAt,
    updatedAt: sameWords ? previous.updatedAt : previous === undefined ? firstPublishedAt : instant,
    publishedAt: instant,
    withdrawnAt: null,
    wordsFingerprint,
    formFingerprint: fingerprintOf([presented.form]),
    sourceFingerprint: presented.sourceFingerprint,
    item: JSON.stringify(presented.item),
    body: JSON.stringify(presented.body),
    shared: isSource ? JSON.stringify(presented.shared) : null,
  };
}

/** Writes a source's references; says whether what translations share with it is another than before. */
async function putShared(
  handle: Handle,
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

async function announceTranslations(handle: Handle, source: EditionRow): Promise<void> {
  const facts = await factsOfDocument(handle, source.documentId);
  for (const translation of facts.values()) {
    if (translation.locale === source.locale || translation.withdrawnAt !== null) continue;
    if (translation.isSource) continue;
    await announce(handle, { ...translation, publishedAt: source.publishedAt }, translation.slug);
  }
}

async function announce(
  handle: Handle,
  edition: Pick<EditionRow, 'kind' | 'documentId' | 'locale' | 'slug' | 'publishedAt'>,
  formerSlug: string | null,
): Promise<void> {
  const { kind, documentId, locale, slug } = edition;
  const slugs = [...new Set([slug, formerSlug])].filter((one) => one !== null);
  await appendEvent(handle, {
    type: 'document.published',
    kind,
    documentId,
    locale,
    paths: pathsOf(kind, locale, slugs),
    tags: tagsOfEdition(kind, documentId, locale, slugs),
    occurredAt: new Date().toISOString(),
  });
}

/** Paths of an edition under its current and former slugs. */
export function pathsOf(kind: EditionKind, locale: LocaleCode, slugs: readonly string[]): string[] {
  if (kind === 'home') return [homePath(locale)];
  const document: DocumentKind = kind;
  return slugs.map((slug) => documentPath(locale, document, slug));
}
