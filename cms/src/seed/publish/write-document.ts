import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { publishedAsOf } from '../../editions/clock.ts';
import { RELATIONS, UIDS } from '../../editions/kinds.ts';
import { draftReferences } from '../../editions/rows.ts';
import { declareUpToDate } from '../../editions/up-to-date.ts';
import { withdrawnAt } from '../timeline.ts';
import type { Step } from '../timeline.ts';
import type { Directory } from './directory.ts';
import { fieldsOf } from './fields.ts';
import type { Plan } from './plan.ts';
import type { Records, SeededDocument } from './records.ts';
import { refusalOf } from './refusal.ts';
import { storedVersions } from './stored-versions.ts';

/** What writing a document needs beyond its plan. */
export interface Desk {
  readonly strapi: Core.Strapi;
  readonly records: Records;
  readonly directory: Directory;
}

const created = z.looseObject({ documentId: z.string() });

/**
 * Does what a plan says, through the Document Service and so by the rules that hold for editors, in one transaction:
 * either all of it stands, with the record that it does, or nothing.
 *
 * @returns the document's id
 * @throws SeedError with what the rules refuse, by file
 */
export async function writeDocument(desk: Desk, plan: Plan): Promise<string> {
  return outboxOf(desk.strapi).inWritingTransaction(async () => {
    let documentId = plan.record?.documentId;
    for (const step of plan.steps) {
      documentId = await refusalOf(step.version.file, () => take(desk, plan, step, documentId));
    }
    if (documentId === undefined) throw new Error(`${plan.document.folder} was not written.`);
    for (const locale of plan.upToDate) {
      await declareUpToDate(desk.strapi, plan.document.kind, documentId, locale);
    }
    await desk.records.keepDocument(plan.document.folder, await recordOf(desk, plan, documentId));
    return documentId;
  });
}

/** Takes one step of a document's timeline. What changes a version that readers know counts from now. */
async function take(
  { strapi, directory }: Desk,
  { document, record, decisions, stored }: Plan,
  { version, to, at }: Step,
  documentId: string | undefined,
): Promise<string> {
  const { kind, sourceLocale } = document;
  const { locale } = version;
  const documents = strapi.documents(UIDS[kind]);
  const isNews = record !== undefined && decisions.get(locale) !== 'create';
  const instant = isNews ? new Date() : notInTheFuture(at);
  const data = await fieldsOf(document, version, directory);
  const id = await publishedAsOf(instant, async () => {
    if (documentId === undefined) return created.parse(await documents.create({ locale, data })).documentId;
    await documents.update({ documentId, locale, data });
    return documentId;
  });
  if (locale === sourceLocale) await checkRelations(strapi, document, id, data);
  if (kind === 'author') return id;
  const drafted = strapi.documents(UIDS[kind]);
  if (to !== 'draft') await publishedAsOf(instant, () => drafted.publish({ documentId: id, locale }));
  const leaves = to === 'withdraw' || (to === 'draft' && stored.get(locale)?.isPublished === true);
  const leftAt = isNews ? instant : notInTheFuture(withdrawnAt(at));
  if (leaves) await publishedAsOf(leftAt, () => drafted.unpublish({ documentId: id, locale }));
  return id;
}

/** Strapi drops a relation to what has no version in the locale without a word. */
async function checkRelations(
  strapi: Core.Strapi,
  { kind, sourceLocale }: Plan['document'],
  documentId: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const references = await draftReferences(strapi, kind, documentId, sourceLocale);
  for (const field of RELATIONS[kind]) {
    const wanted = [data[field] ?? []].flat();
    const kept = references[field] ?? [];
    const lost = wanted.filter((target) => typeof target === 'string' && !kept.includes(target));
    if (lost.length > 0) throw new Error(`${field}: Strapi did not keep the relation to ${lost.join(', ')}.`);
  }
}

async function recordOf(
  { strapi }: Desk,
  { document, record, decisions, hashes }: Plan,
  documentId: string,
): Promise<SeededDocument> {
  const { kind, sourceLocale } = document;
  const stored = await storedVersions(strapi, kind, documentId, sourceLocale);
  const versions = { ...record?.versions };
  for (const [locale, decision] of decisions) {
    const now = stored.get(locale);
    const seed = hashes.get(locale);
    const isOurs = decision === 'create' || decision === 'update' || decision === 'unchanged';
    if (isOurs && now !== undefined && seed !== undefined) versions[locale] = { seed, stored: now.hash };
  }
  return { documentId, versions };
}

/** Content may be dated ahead of the machine's clock; a publication never is. */
function notInTheFuture(instant: string): Date {
  return new Date(Math.min(Date.parse(instant), Date.now()));
}
