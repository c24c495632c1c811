import { errors } from '@strapi/utils';
import { RELATIONS } from '../editions/kinds.ts';
import { draftReferences } from '../editions/rows.ts';
import { relationChange } from './relation-change.ts';
import type { DocumentRule } from './write.ts';

/**
 * Strapi binds relations within a locale, and drops in silence a target that has no version there. A relation that was
 * asked for and is not there after saving is refused, so that nobody believes it set.
 */
export const refuseLostRelations: DocumentRule = async (write, next) => {
  const { strapi, kind, action, locales, data } = write;
  const wanted = new Map(
    RELATIONS[kind].flatMap((field) =>
      data[field] === undefined ? [] : [[field, relationChange(data[field]).added] as const],
    ),
  );
  const written = await next();
  const [locale] = locales;
  if (written.documentId === undefined || locale === undefined) return written;
  if (wanted.size === 0 || (action !== 'create' && action !== 'update')) return written;
  const held = await draftReferences(strapi, kind, written.documentId, locale);
  const lost = [...wanted].filter(([field, ids]) => ids.some((id) => !held[field]?.includes(id)));
  if (lost.length === 0) return written;
  const message = `Something chosen here has no version in this language (${locale}) yet. Create that first, or leave it out.`;
  throw new errors.ValidationError(message, {
    errors: lost.map(([field]) => ({ path: [field], message, name: 'ValidationError' })),
  });
};
