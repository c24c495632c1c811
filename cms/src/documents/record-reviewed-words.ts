import { z } from 'zod';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { Findings } from '../editions/findings.ts';
import { fingerprintOf } from '../editions/fingerprint.ts';
import { present } from '../editions/present/index.ts';
import { loadRows, populateOf } from '../editions/rows.ts';
import type { VersionRow } from '../editions/rows.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

/** Kinds whose words are reviewed. */
const REVIEWED: readonly EditionKind[] = ['article', 'technique'];

const review = z.looseObject({
  id: z.int().optional(),
  scope: z.string().nullish(),
  on: z.string().nullish(),
  reviewer: z.looseObject({ documentId: z.string() }).nullish(),
  fingerprint: z.string().nullish(),
});
type Review = z.infer<typeof review>;
const reviewed = z.looseObject({
  reviews: z
    .array(review)
    .nullish()
    .transform((value) => value ?? []),
});

/**
 * A review covers the words as they stood when it was entered. The server takes their fingerprint with the save that
 * brings a new review, and keeps it from then on, whatever later saves say.
 */
export const recordReviewedWords: DocumentRule = async (write, next) => {
  const { kind, action, locales, data } = write;
  const [locale] = locales;
  if (!REVIEWED.includes(kind) || locale === undefined || (action !== 'create' && action !== 'update'))
    return next();
  // A save that has none leaves those that are there, which have their fingerprints.
  if (!Array.isArray(data['reviews'])) return next();
  const stored = await write.stored();
  const before = reviewsIn((await stored?.with(reviewsOf(kind), [locale]))?.get(locale));
  data['reviews'] = data['reviews'].map(withoutFingerprint);
  const written = await next();
  if (written.documentId !== undefined) await stamp(write, written.documentId, locale, before);
  return written;
};

/** Stamps the draft and, where the save published at once, the published row, too. */
async function stamp(
  { strapi, kind }: DocumentWrite,
  documentId: string,
  locale: LocaleCode,
  before: readonly Review[],
): Promise<void> {
  const known = new Map(before.map((one) => [identityOf(one), one.fingerprint]));
  const saved = await loadRows(strapi, kind, documentId, 'any', [locale], reviewsOf(kind));
  if (!saved.some((row) => reviewsIn(row).some(isUnstamped))) return;
  for (const row of await loadRows(strapi, kind, documentId, 'any', [locale])) {
    const unstamped = reviewsIn(row).filter(isUnstamped);
    if (unstamped.length === 0) continue;
    const context = { findings: new Findings() };
    const now = fingerprintOf(present(kind, row, context).words);
    for (const one of unstamped) {
      await strapi.db.query('shared.review').update({
        where: { id: one.id },
        data: { fingerprint: known.get(identityOf(one)) || now },
      });
    }
  }
}

function reviewsOf(kind: EditionKind) {
  const { reviews } = populateOf(kind);
  return { reviews };
}

function isUnstamped({ fingerprint }: Review): boolean {
  return !fingerprint;
}

function reviewsIn(row: VersionRow | undefined): Review[] {
  return row === undefined ? [] : reviewed.parse(row).reviews;
}

/** The same person on the same day for the same purpose: the same review. */
function identityOf({ scope, on, reviewer }: Review): string {
  return `${scope} ${on} ${reviewer?.documentId}`;
}

function withoutFingerprint(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, fingerprint: null };
}
