import { isPageKind } from '@wellspring/content-model';
import type { EditionRow } from '../database/editions.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Presented } from './present/presented.ts';

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
    indexable: isPageKind(presented.kind) && !isUnreviewed(presented),
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

/** Whether the words are a machine's that nobody has reviewed. */
function isUnreviewed({ item }: Presented): boolean {
  return 'translation' in item && item.translation?.method === 'machine';
}
