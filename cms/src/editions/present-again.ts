import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../database/connection.ts';
import { referencesOf } from '../database/edition-refs.ts';
import type { References } from '../database/edition-refs.ts';
import { editionOf, factsOfDocument } from '../database/editions.ts';
import type { EditionRow } from '../database/editions.ts';
import { differences } from './differences.ts';
import { editionRow } from './edition-row.ts';
import { Findings } from './findings.ts';
import { present } from './present/index.ts';
import type { Presented } from './present/index.ts';
import { publishEdition } from './publish-edition.ts';
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

/** A version as it is presented now, beside what the edition says. */
interface Compared {
  readonly presented: Presented;
  readonly made: EditionRow;
  /** In what they differ; empty where they do not. */
  readonly what: string;
}

/** Presents what Strapi has published of a document, as it was published, and compares it with the editions. Writes nothing. */
export async function compareEditions(
  strapi: Core.Strapi,
  handle: Handle,
  kind: EditionKind,
  documentId: string,
): Promise<Compared[]> {
  const rows = await loadRows(strapi, kind, documentId, 'published');
  const references = (await referencesOf(handle, [documentId])).get(documentId) ?? {};
  const compared: Compared[] = [];
  for (const row of rows) {
    const presented = present(kind, row, { findings: new Findings() });
    const stored = await editionOf(handle, documentId, row.locale);
    const made = editionRow(presented, stored, stored?.publishedAt ?? new Date().toISOString());
    const what = differenceOf(made, stored, presented.references, references);
    compared.push({ presented, made, what });
  }
  return compared;
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
  const compared = await compareEditions(strapi, handle, kind, documentId);
  const found: Difference[] = [];
  for (const { presented, made, what } of compared) {
    if (what === '') continue;
    found.push({ kind, documentId, locale: made.locale, what });
    await publishEdition(handle, presented, new Date(made.publishedAt));
  }
  const published = new Set(compared.map(({ made }) => made.locale));
  for (const edition of (await factsOfDocument(handle, documentId)).values()) {
    if (edition.withdrawnAt !== null || published.has(edition.locale)) continue;
    found.push({ kind, documentId, locale: edition.locale, what: 'left over' });
    await withdrawFromReaders(handle, edition, 'document.unpublished');
  }
  return { editions: compared.length, differences: found };
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
