import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { LocaleCode } from '@wellspring/content-model';
import type { ReferenceField } from '../database/edition-refs.ts';
import { RELATIONS, UIDS } from '../editions/kinds.ts';
import type { EditionUid } from '../editions/kinds.ts';
import { relationChange } from './relation-change.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

/** What each relation leads to. */
const TARGETS: Record<ReferenceField, EditionUid> = {
  authors: UIDS.author,
  techniques: UIDS.technique,
  topics: UIDS.topic,
  parent: UIDS.topic,
  featured: UIDS.article,
};

/**
 * Strapi binds relations within a locale: a target that has no version there is dropped in silence, or refused by its id.
 * Here it is refused by the field, with what to do about it.
 */
export const refuseLostRelations: DocumentRule = async (write, next) => {
  const { kind, action, locales, data } = write;
  const [locale] = locales;
  if (locale === undefined || (action !== 'create' && action !== 'update')) return next();
  const lost: string[] = [];
  for (const field of RELATIONS[kind]) {
    if (data[field] === undefined) continue;
    const { added } = relationChange(data[field]);
    if (!(await allIn(write, TARGETS[field], added, locale))) lost.push(field);
  }
  if (lost.length > 0) throw refusal(lost, locale);
  return next();
};

async function allIn(
  { strapi }: DocumentWrite,
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

function refusal(fields: readonly string[], locale: LocaleCode): Error {
  const message = `Something chosen here has no version in this language (${locale}) yet. Create that first, or leave it out.`;
  return new errors.ValidationError(message, {
    errors: fields.map((field) => ({ path: [field], message, name: 'ValidationError' })),
  });
}
