import { isSingleKind } from '@wellspring/content-model';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../database/connection.ts';
import { editionOf, factsOfDocument } from '../database/editions.ts';
import { SlugTakenError } from '../database/slugs.ts';
import { takenAddress } from './check/address.ts';
import { checkPublication } from './check/index.ts';
import { publicationInstant } from './clock.ts';
import { Findings } from './findings.ts';
import type { Finding } from './findings.ts';
import { present } from './present/index.ts';
import type { Presented } from './present/index.ts';
import { publishEdition } from './publish-edition.ts';
import { RELATIONS } from './kinds.ts';
import { draftReferences, freezeReferences, loadRows } from './rows.ts';
import type { VersionRow } from './rows.ts';
import { editionSettings } from './settings.ts';
import { withdrawFromReaders } from './withdraw-edition.ts';

/** A write that Strapi has just made, inside the transaction that made it. */
export interface Write {
  readonly strapi: Core.Strapi;
  readonly handle: Knex.Transaction;
  readonly kind: EditionKind;
  readonly documentId: string;
  /** The locales whose published rows the write may have changed. */
  readonly locales: readonly LocaleCode[];
  /** What a version that is gone counts as. */
  readonly gone: 'document.unpublished' | 'document.deleted';
}

/**
 * Brings the editions of a document in line with its published rows, in the transaction that changed them: published
 * versions are presented, checked and kept, versions that are gone are withdrawn.
 *
 * @throws ValidationError with every refusal and its field; the transaction then leaves nothing behind
 */
export async function settleEditions(write: Write): Promise<void> {
  const rows = await loadRows(write.strapi, write.kind, write.documentId, 'published', write.locales);
  const versions: PublishedVersion[] = [];
  // One after another: a transaction has one connection, which takes one statement at a time.
  for (const row of rows) versions.push(await presentPublished(write, row));
  const sourceFirst = versions.toSorted(
    (a, b) => Number(isSource(b.presented)) - Number(isSource(a.presented)),
  );
  const refused: (Finding & { locale: LocaleCode })[] = [];
  for (const { presented, findings } of sourceFirst) {
    const { locale } = presented;
    await checkAgainstEditions(write.handle, presented, findings);
    refused.push(...findings.refusals.map((finding) => ({ ...finding, locale })));
    if (findings.refusals.length === 0) await publish(write.handle, presented);
  }
  if (refused.length > 0) throw refusalOf(refused);
  await withdrawMissing(write, new Set(rows.map(({ locale }) => locale)));
}

interface PublishedVersion {
  readonly presented: Presented;
  readonly findings: Findings;
}

async function presentPublished(
  { strapi, kind, documentId }: Write,
  row: VersionRow,
): Promise<PublishedVersion> {
  const references = await draftReferences(strapi, kind, documentId, row.locale);
  if (RELATIONS[kind].length > 0) await freezeReferences(strapi, kind, row.id, references);
  const findings = new Findings();
  return { presented: present(kind, { ...row, references }, { findings }), findings };
}

/** Keeps the edition. Two publications can race for an address: the later one hears it from the database. */
async function publish(handle: Knex.Transaction, presented: Presented): Promise<void> {
  try {
    await publishEdition(handle, presented, publicationInstant());
  } catch (error) {
    if (!(error instanceof SlugTakenError) || isSingleKind(presented.kind)) throw error;
    const message = takenAddress(presented.kind, error.slug);
    throw refusalOf([{ path: ['slug'], message, locale: presented.locale }]);
  }
}

/** Checks a version against the editions that stand. */
export async function checkAgainstEditions(
  handle: Handle,
  presented: Presented,
  findings: Findings,
): Promise<void> {
  const source = isSource(presented)
    ? undefined
    : await editionOf(handle, presented.documentId, presented.sourceLocale);
  const { live } = editionSettings();
  await checkPublication(
    presented,
    { handle, source, live, today: new Date().toISOString().slice(0, 10) },
    findings,
  );
}

async function withdrawMissing(write: Write, published: ReadonlySet<LocaleCode>): Promise<void> {
  const facts = await factsOfDocument(write.handle, write.documentId);
  for (const locale of write.locales) {
    const edition = facts.get(locale);
    if (edition === undefined || edition.withdrawnAt !== null || published.has(locale)) continue;
    await withdrawFromReaders(write.handle, edition, write.gone);
  }
}

function isSource({ locale, sourceLocale }: Presented): boolean {
  return locale === sourceLocale;
}

function refusalOf(refused: readonly (Finding & { locale: LocaleCode })[]): Error {
  const several = new Set(refused.map(({ locale }) => locale)).size > 1;
  const list = refused.map(({ path, message, locale }) => ({
    path: [...path],
    message: several ? `${locale}: ${message}` : message,
    name: 'ValidationError',
  }));
  const headline =
    list.length === 1 && list[0] !== undefined
      ? `This cannot be published yet. ${list[0].message}`
      : `This cannot be published yet: ${list.length} things stand in the way. ${list.map(({ message }) => message).join(' ')}`;
  return new errors.ValidationError(headline, { errors: list });
}
