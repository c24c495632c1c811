import { LOCALE_CODES } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { settleEditions as settle } from '../editions/settle.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

/** What was published becomes what readers see, in the same transaction: an edition for each locale that changed. */
export const settleEditions: DocumentRule = async (write, next) => {
  const written = await next();
  const locales = publishedLocales(write);
  if (written.documentId !== undefined && locales.length > 0) {
    const { strapi, handle, kind, action } = write;
    const gone = action === 'delete' ? 'document.deleted' : 'document.unpublished';
    await settle({ strapi, handle, kind, documentId: written.documentId, locales, gone });
  }
  return written;
};

/** The locales whose published rows a write may change. What authors share is in all of theirs. */
function publishedLocales({ kind, action, locales, publishes }: DocumentWrite): readonly LocaleCode[] {
  if (kind === 'author') return action === 'delete' ? locales : LOCALE_CODES;
  if (action === 'unpublish' || action === 'delete') return locales;
  return publishes ? locales : [];
}
