import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isSingleKind } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { UIDS } from '../../editions/kinds.ts';
import { fillIn } from '../placeholder.ts';
import type { Seed, SeedDocument } from '../seed-document.ts';
import { openingOf, timelineOf } from '../timeline.ts';
import type { Directory } from './directory.ts';
import { seedFieldsOf } from './fields.ts';
import { hashOf } from './hash.ts';
import { planFor } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Records } from './records.ts';
import { storedVersions } from './stored-versions.ts';

/** Chooses what to do about every document, before anything is written. The directory learns the ids of those that exist. */
export async function makePlans(
  strapi: Core.Strapi,
  seed: Seed,
  records: Records,
  directory: Directory,
): Promise<Plan[]> {
  const opening = openingOf(seed.documents);
  const plans: Plan[] = [];
  for (const document of seed.documents) {
    const record = await records.document(document.folder);
    if (record !== undefined) directory.putDocument(document, record.documentId);
    const documentId = record?.documentId ?? (await existingSingle(strapi, document));
    const stored =
      documentId === undefined
        ? new Map()
        : await storedVersions(strapi, document.kind, documentId, document.sourceLocale);
    const hashes = hashesOf(document, directory);
    plans.push(planFor({ document, record, stored, hashes, timeline: timelineOf(document, opening) }));
  }
  return plans;
}

/** There is one home page, and one description of the site: an editor may have begun them. */
async function existingSingle(strapi: Core.Strapi, { kind }: SeedDocument): Promise<string | undefined> {
  if (!isSingleKind(kind)) return undefined;
  const row: unknown = await strapi.db.query(UIDS[kind]).findOne({ select: ['documentId'] });
  return z.object({ documentId: z.string() }).nullable().parse(row)?.documentId;
}

/** What the seed says about each version: its fields with the addresses that they lead to, and its state. */
function hashesOf(document: SeedDocument, directory: Directory): Map<LocaleCode, string> {
  return new Map(
    [...document.versions].map(([locale, version]) => {
      const fields = fillIn(seedFieldsOf(document, version), (placeholder) => {
        const { use, kind, key } = placeholder;
        return use === 'path' ? directory.pathOf(placeholder, locale) : `${use} ${kind} ${key}`;
      });
      return [locale, hashOf([fields, document.states.get(locale)])];
    }),
  );
}
