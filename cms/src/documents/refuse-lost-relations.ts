import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { LocaleCode } from '@wellspring/content-model';
import type { ReferenceField } from '../database/edition-refs.ts';
import { RELATIONS, UIDS } from '../editions/kinds.ts';
import type { EditionUid } from '../editions/kinds.ts';
import { relationChange } from './relation-change.ts';
import type { DocumentRule } from './write.ts';

/** What each relation leads to. */
const TARGETS: Record<ReferenceField, EditionUid> = {
  authors: UIDS.author,
  techniques: UIDS.technique,
  topics: UIDS.topic,
  parent: UIDS.topic,
  featured: UIDS.article,
};

/** Components whose fields name a person, by the attribute that holds them. */
const PEOPLE = { reviews: ['reviewer'], translation: ['translator', 'reviewedBy'] } as const;
const records = z
  .union([z.array(z.record(z.string(), z.unknown())), z.record(z.string(), z.unknown())])
  .nullish();

/** A relation in a write, and where it stands. */
interface WrittenRelation {
  readonly path: readonly string[];
  readonly uid: EditionUid;
  readonly value: unknown;
}

/**
 * Strapi binds relations within a locale: a target that has no version there is dropped in silence, or refused by its id.
 * Here it is refused by the field, with what to do about it.
 */
export const refuseLostRelations: DocumentRule = async (write, next) => {
  const { strapi, kind, action, locales, data } = write;
  const [locale] = locales;
  if (locale === undefined || (action !== 'create' && action !== 'update')) return next();
  const relations = [
    ...RELATIONS[kind].map((field) => ({ path: [field], uid: TARGETS[field], value: data[field] })),
    ...peopleIn(data),
  ];
  const lost: WrittenRelation[] = [];
  for (const relation of relations) {
    if (relation.value === undefined) continue;
    const { added } = relationChange(relation.value);
    if (!(await allIn(strapi, relation.uid, added, locale))) lost.push(relation);
  }
  if (lost.length > 0) throw refusal(lost, locale);
  return next();
};

function peopleIn(data: Readonly<Record<string, unknown>>): WrittenRelation[] {
  return Object.entries(PEOPLE).flatMap(([attribute, fields]) => {
    const value = records.safeParse(data[attribute]).data ?? [];
    const places = Array.isArray(value)
      ? value.map((record, at) => ({ at: [attribute, String(at)], record }))
      : [{ at: [attribute], record: value }];
    return places.flatMap(({ at, record }) =>
      fields.map((field) => ({ path: [...at, field], uid: UIDS.author, value: record[field] })),
    );
  });
}

async function allIn(
  strapi: Core.Strapi,
  uid: EditionUid,
  documentIds: readonly string[],
  locale: LocaleCode,
): Promise<boolean> {
  if (documentIds.length === 0) return true;
  const rows: unknown = await strapi.db
    .query(uid)
    .findMany({ where: { documentId: { $in: documentIds }, locale }, select: ['documentId'] });
  const found = new Set(
    z
      .array(z.object({ documentId: z.string() }))
      .parse(rows)
      .map((row) => row.documentId),
  );
  return documentIds.every((id) => found.has(id));
}

function refusal(lost: readonly WrittenRelation[], locale: LocaleCode): Error {
  const problems = lost.map(({ path, uid }) => ({
    path: [...path],
    message: sentence(uid, locale),
    name: 'ValidationError',
  }));
  const message = [...new Set(problems.map((problem) => problem.message))].join(' ');
  return new errors.ValidationError(message, { errors: problems });
}

function sentence(uid: EditionUid, locale: LocaleCode): string {
  return uid === UIDS.author
    ? `A person chosen here has no page in this language (${locale}) yet. Create that first, or choose somebody else.`
    : `Something chosen here has no version in this language (${locale}) yet. Create that first, or leave it out.`;
}
