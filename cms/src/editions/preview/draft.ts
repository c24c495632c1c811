import type { Core } from '@strapi/strapi';
import type { EditionKind, LocaleCode, PreviewGaps } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import type { References } from '../../database/edition-refs.ts';
import { editionOf } from '../../database/editions.ts';
import type { EditionRow } from '../../database/editions.ts';
import { Findings } from '../findings.ts';
import { present } from '../present/index.ts';
import { editionRow } from '../edition-row.ts';
import { draftReferences, loadRows } from '../rows.ts';
import { gapsOf } from './gaps.ts';

/** A draft in the form of the edition that publishing it now would make. */
export interface DraftEdition {
  readonly edition: EditionRow;
  /** What it refers to; counts on the source only. */
  readonly references: References;
  readonly gaps: PreviewGaps;
}

/**
 * Presents a draft as publishing would, by the same functions, and keeps nothing. What would be refused is no obstacle: it
 * is left out, or empty.
 *
 * @returns undefined where there is no such version
 */
export async function draftEdition(
  strapi: Core.Strapi,
  handle: Handle,
  kind: EditionKind,
  documentId: string,
  locale: LocaleCode,
): Promise<DraftEdition | undefined> {
  const [row] = await loadRows(strapi, kind, documentId, 'draft', [locale]);
  if (row === undefined) return undefined;
  const references = await draftReferences(strapi, kind, documentId, locale);
  const presented = present(kind, { ...row, references }, { findings: new Findings() });
  const published = await editionOf(handle, documentId, locale);
  return {
    edition: editionRow(presented, published, new Date().toISOString()),
    references,
    gaps: gapsOf(presented, row),
  };
}
