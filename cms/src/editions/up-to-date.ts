import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { editionOf } from '../database/editions.ts';
import { Findings } from './findings.ts';
import { fingerprintOf } from './fingerprint.ts';
import { present } from './present/index.ts';
import { presentAgain } from './present-again.ts';
import { loadRows } from './rows.ts';
import type { VersionRow } from './rows.ts';

const recorded = z.looseObject({ translation: z.looseObject({ id: z.int() }).nullish() });

/**
 * Declares a translation up to date with its source as published: an act of a person, never of a save. The draft
 * remembers it; what is published remembers it at once where it has the same words, else with the next publication.
 *
 * @throws ValidationError where there is no translation, or no source edition to be up to date with
 */
export async function declareUpToDate(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string,
  locale: LocaleCode,
): Promise<{ published: boolean }> {
  return outboxOf(strapi).inWritingTransaction(async (handle) => {
    const [draft] = await loadRows(strapi, kind, documentId, 'draft', [locale]);
    const [published] = await loadRows(strapi, kind, documentId, 'published', [locale]);
    if (draft === undefined)
      throw new errors.ValidationError('There is no translation in this language yet.');
    const words = await sourceWords(strapi, handle, kind, documentId, draft);
    await record(strapi, draft, words);
    const live = published !== undefined && wordsOf(strapi, kind, published) === wordsOf(strapi, kind, draft);
    if (live) {
      await record(strapi, published, words);
      await presentAgain(strapi, handle, kind, documentId);
    }
    return { published: live };
  });
}

async function sourceWords(
  strapi: Core.Strapi,
  handle: Knex.Transaction,
  kind: EditionKind,
  documentId: string,
  draft: VersionRow,
): Promise<string> {
  const { sourceLocale } = presentRow(strapi, kind, draft);
  if (sourceLocale === draft.locale)
    throw new errors.ValidationError('This is the original, not a translation.');
  const source = await editionOf(handle, documentId, sourceLocale);
  if (source === undefined || source.withdrawnAt !== null) {
    throw new errors.ValidationError(`The original (${sourceLocale}) is not published.`);
  }
  return source.wordsFingerprint;
}

async function record(strapi: Core.Strapi, row: VersionRow, sourceFingerprint: string): Promise<void> {
  const { translation } = recorded.parse(row);
  if (!translation) throw new errors.ValidationError('Say first how this translation was made.');
  await strapi.db
    .query('shared.translation')
    .update({ where: { id: translation.id }, data: { sourceFingerprint } });
}

function wordsOf(strapi: Core.Strapi, kind: EditionKind, row: VersionRow): string {
  return fingerprintOf(presentRow(strapi, kind, row).words);
}

function presentRow(strapi: Core.Strapi, kind: EditionKind, row: VersionRow) {
  return present(kind, row, { findings: new Findings() });
}
