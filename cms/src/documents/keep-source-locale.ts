import { errors } from '@strapi/utils';
import { isLocaleCode } from '@wellspring/content-model';
import { factsOfDocument } from '../database/editions.ts';
import { KINDS_WITH_SOURCE_LOCALE } from '../editions/kinds.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

/**
 * A document originates in the locale that it is created in. The source can move to another locale that has a version
 * until the document is first published; after that, translations hang on it.
 */
export const keepSourceLocale: DocumentRule = async (write, next) => {
  const { kind, action, data, locales } = write;
  if (!KINDS_WITH_SOURCE_LOCALE.includes(kind)) return next();
  if (action === 'create') data['sourceLocale'] = locales[0];
  if (action === 'update' && data['sourceLocale'] !== undefined) await checkMove(write);
  return next();
};

async function checkMove(write: DocumentWrite): Promise<void> {
  const { handle, documentId, data } = write;
  const stored = await write.stored();
  const wanted = data['sourceLocale'];
  if (documentId === undefined || stored === undefined || wanted === stored.sourceLocale) return;
  if ((await factsOfDocument(handle, documentId)).size > 0) {
    refuse(`The original of this document is ${stored.sourceLocale}; that is fixed since it was published.`);
  }
  if (!isLocaleCode(wanted) || !stored.locales.includes(wanted)) {
    refuse('The original can only move to a language that has a version.');
  }
}

function refuse(message: string): never {
  throw new errors.ValidationError(message, {
    errors: [{ path: ['sourceLocale'], message, name: 'ValidationError' }],
  });
}
