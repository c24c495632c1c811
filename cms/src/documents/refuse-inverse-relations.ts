import { errors } from '@strapi/utils';
import { INVERSE_RELATIONS } from '../editions/kinds.ts';
import { relationChange } from './relation-change.ts';
import type { DocumentRule } from './write.ts';

/** A relation is set on the document that refers, never from its other end: there it would change a document unseen. */
export const refuseInverseRelations: DocumentRule = async ({ kind, data }, next) => {
  for (const field of INVERSE_RELATIONS[kind]) {
    if (data[field] === undefined) continue;
    if (!relationChange(data[field]).empty) {
      const message = `“${field}” lists the documents that refer to this one: change it there.`;
      throw new errors.ValidationError(message, {
        errors: [{ path: [field], message, name: 'ValidationError' }],
      });
    }
    Reflect.deleteProperty(data, field);
  }
  return next();
};
