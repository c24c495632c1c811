import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { inTransaction } from '../database/connection.ts';
import { changedSince } from '../database/edition-words.ts';
import { editionOf } from '../database/editions.ts';
import { KINDS_WITH_SOURCE_LOCALE } from './kinds.ts';
import { loadRows } from './rows.ts';

const version = z.looseObject({
  sourceLocale: z.string(),
  translation: z.looseObject({ sourceFingerprint: z.string().nullish() }).nullish(),
});

/** How a draft stands to the source as published: what the edit view shows beside it. */
export interface DraftTranslation {
  readonly state: 'source' | 'current' | 'outdated' | 'source-unpublished';
  readonly sourceLocale: LocaleCode | null;
  /** When the source was published with words that this draft was not made from. */
  readonly changedSince: string | null;
}

/** Says how the draft of a version stands to its source. The source itself, and kinds without one, are `source`. */
export async function translationOf(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string,
  locale: LocaleCode,
): Promise<DraftTranslation> {
  const [draft] = await loadRows(strapi, kind, documentId, 'draft', [locale]);
  const none: DraftTranslation = { state: 'source', sourceLocale: null, changedSince: null };
  if (draft === undefined || !KINDS_WITH_SOURCE_LOCALE.includes(kind)) return none;
  const { sourceLocale, translation } = version.parse(draft);
  if (sourceLocale === locale) return none;
  return inTransaction(strapi, async (handle) => {
    const source = [...(await loadRows(strapi, kind, documentId, 'published'))].find(
      (row) => row.locale === sourceLocale,
    );
    const edition = source === undefined ? undefined : await editionOf(handle, documentId, source.locale);
    if (edition === undefined) return { ...none, state: 'source-unpublished' as const };
    const fingerprint = translation?.sourceFingerprint ?? '';
    if (edition.wordsFingerprint === fingerprint) {
      return { state: 'current' as const, sourceLocale: edition.locale, changedSince: null };
    }
    const since = await changedSince(handle, [{ documentId, sourceLocale: edition.locale, fingerprint }]);
    return {
      state: 'outdated' as const,
      sourceLocale: edition.locale,
      changedSince: since.get(documentId) ?? null,
    };
  });
}
