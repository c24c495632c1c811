import type { Core } from '@strapi/strapi';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { inTransaction } from '../database/connection.ts';
import { Findings } from './findings.ts';
import type { Finding } from './findings.ts';
import { present } from './present/index.ts';
import { draftReferences, loadRows } from './rows.ts';
import { checkAgainstEditions } from './settle.ts';

/** What stands between a draft and publishing, and what an editor should know. */
export interface Readiness {
  readonly refusals: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Judges a draft as publishing would, without publishing it; undefined where there is none. */
export async function readinessOf(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string,
  locale: LocaleCode,
): Promise<Readiness | undefined> {
  const [draft] = await loadRows(strapi, kind, documentId, 'draft', [locale]);
  if (draft === undefined) return undefined;
  const references = await draftReferences(strapi, kind, documentId, locale);
  const findings = new Findings();
  const presented = present(kind, { ...draft, references }, { findings });
  await inTransaction(strapi, (handle) => checkAgainstEditions(handle, presented, findings));
  return { refusals: findings.refusals, warnings: findings.warnings };
}
