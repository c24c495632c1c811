import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { referencesOf } from '../database/edition-refs.ts';
import type { References } from '../database/edition-refs.ts';
import { editionOf, factsOfDocument } from '../database/editions.ts';
import type { EditionRow } from '../database/editions.ts';
import { differences } from './differences.ts';
import { Findings } from './findings.ts';
import { present } from './present/index.ts';
import { editionRow, publishEdition } from './publish-edition.ts';
import { loadRows } from './rows.ts';
import { withdrawFromReaders } from './withdraw-edition.ts';

/** An edition that was not what Strapi's published rows say. */
export interface Difference {
  readonly kind: EditionKind;
  readonly documentId: string;
  readonly locale: LocaleCode;
  /** `missing`, `left over`, or the columns that differ. */
  readonly what: string;
}

/**
 * Brings the editions of a document in line with what Strapi has published of it, as it was published: nothing is checked
 * again, drafts play no part, and dates stay. What differed gets an event.
 */
export async function presentAgain(
  strapi: Core.Strapi,
  handle: Knex.Transaction,
  kind: EditionKind,
  documentId: string,
): Promise<{ editions: number; differences: Difference[] }> {
  const rows = await loadRows(strapi, kind, documentId, 'published');
  const found: Difference[] = [];
  for (const row of rows) {
    const { locale } = row;
    const context = { findings: new Findings() };
    const presented = present(kind, row, context);
    const stored = await editionOf(handle, documentId, locale);
    const made = editionRow(presented, stored, stored?.publishedAt ?? new Date().toISOString());
    const references = (await referencesOf(handle, [documentId])).get(documentId) ?? {};
    const what = differenceOf(made, stored, presented.references, references);
    if (what === '') continue;
    found.push({ kind, documentId, locale, what });
    await publishEdition(handle, presented, new Date(made.publishedAt));
  }
  const published = new Set(rows.map(({ locale }) => locale));
  for (const edition of (await factsOfDocument(handle, documentId)).values()) {
    if (edition.withdrawnAt !== null || published.has(edition.locale)) continue;
    found.push({ kind, documentId, locale: edition.locale, what: 'left over' });
    await withdrawFromReaders(handle, edition, 'document.unpublished');
  }
  return { editions: rows.length, differences: found };
}

function differenceOf(
  made: EditionRow,
  stored: EditionRow | undefined,
  references: References,
  storedReferences: References,
): string {
  if (stored === undefined || stored.withdrawnAt !== null) return 'missing';
  const columns = differences(made, stored);
  if (made.isSource && !isDeepStrictEqual(filled(references), filled(storedReferences)))
    columns.push('references');
  return columns.join(', ');
}

function filled(references: References): object {
  return Object.fromEntries(Object.entries(references).filter(([, ids]) => ids.length > 0));
}
