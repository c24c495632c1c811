import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { References } from '../database/edition-refs.ts';
import { RELATIONS, UIDS } from './kinds.ts';

const person = { select: ['documentId'] };
const figure = { populate: { image: true } };
const seo = { populate: { image: true } };
const translation = { populate: { translator: person, reviewedBy: person } };
const reviews = { populate: { reviewer: person } };
const sections = {
  on: {
    'sections.prose': {},
    'sections.figure': figure,
    'sections.callout': {},
    'sections.techniques': {},
    'sections.steps': { populate: { steps: { populate: { figure } } } },
    'sections.quote': {},
  },
};

/** Everything of a version that presenting reads: components and media, never relations (see `frozenReferences`). */
const POPULATE = {
  article: {
    cover: figure,
    sections,
    seo,
    updates: true,
    translation,
    reviews,
    sources: true,
    funding: true,
  },
  technique: { cover: figure, sections, avoidIf: true, seo, translation, reviews, sources: true },
  topic: { seo, translation, sources: true },
  author: { photo: figure, roles: true, links: true },
  home: { cover: figure, seo },
  site: { navigation: true, social: true },
} as const satisfies Record<EditionKind, object>;

/** The keys of a version's sections, and nothing else of them. */
export const SECTION_KEYS = {
  sections: { on: Object.fromEntries(Object.keys(sections.on).map((kind) => [kind, { select: ['key'] }])) },
};

/** Components of a version, as Strapi populates them. */
type Components = Readonly<Record<string, unknown>>;

/** Everything of a version that presenting reads, to load some of it by. */
export function populateOf(kind: EditionKind): Components {
  return POPULATE[kind];
}

/** Which of a document's rows: what editors work on, what was published, or both. Authors have one row for both. */
export type RowState = 'draft' | 'published' | 'any';

/** The part of a row that tells rows apart. */
const rowKey = z.looseObject({ id: z.int(), documentId: z.string(), locale: localeCode });
export type VersionRow = z.infer<typeof rowKey>;

/**
 * Loads versions of a document as Strapi's rows. Runs in the surrounding transaction.
 *
 * @param locales only these; all where undefined
 * @param components what is loaded beside the versions' own columns; all that presenting reads where nothing is said
 */
export async function loadRows(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string,
  state: RowState,
  locales?: readonly LocaleCode[],
  components: Components = POPULATE[kind],
): Promise<VersionRow[]> {
  const rows: unknown = await strapi.db.query(UIDS[kind]).findMany({
    where: {
      documentId,
      ...(locales === undefined ? {} : { locale: { $in: locales } }),
      ...stateCondition(kind, state),
    },
    populate: components,
  });
  return z.array(rowKey).parse(rows);
}

/** Condition on a row's state. */
export function stateCondition(kind: EditionKind, state: RowState): object {
  if (kind === 'author' || state === 'any') return {};
  return { publishedAt: state === 'draft' ? { $null: true } : { $notNull: true } };
}

const targets = z
  .union([
    z.array(z.object({ documentId: z.string() })),
    z.object({ documentId: z.string() }).transform((one) => [one]),
  ])
  .nullish()
  .transform((value) => value?.map(({ documentId }) => documentId) ?? []);

/**
 * What the draft of a version refers to, as document ids in order. Drafts are read because a published row loses a
 * relation as soon as its target is withdrawn, and does not find it again (https://github.com/strapi/strapi/issues/25361).
 */
export async function draftReferences(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string,
  locale: LocaleCode,
): Promise<References> {
  const fields = RELATIONS[kind];
  if (fields.length === 0) return {};
  const row: unknown = await strapi.db.query(UIDS[kind]).findOne({
    where: { documentId, locale, ...stateCondition(kind, 'draft') },
    populate: Object.fromEntries(fields.map((field) => [field, person])),
  });
  const found = z.record(z.string(), z.unknown()).nullable().parse(row) ?? {};
  return Object.fromEntries(fields.map((field) => [field, targets.parse(found[field])]));
}

/**
 * Freezes what a published version refers to, so that its edition can be made again from the row alone. By `updateMany`, because
 * `update` reads the row before and after.
 */
export async function freezeReferences(
  strapi: Core.Strapi,
  kind: EditionKind,
  rowId: number,
  references: References,
): Promise<void> {
  await strapi.db.query(UIDS[kind]).updateMany({ where: { id: rowId }, data: { references } });
}
