import type { EditionKind } from '@wellspring/content-model';
import { publicationInstant } from '../editions/clock.ts';
import { UIDS } from '../editions/kinds.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

/** Kinds that tell readers when they were first published. */
const DATED: readonly EditionKind[] = ['article', 'technique'];
/** Not Strapi's own `firstPublishedAt`, which every save through the API empties. */
const FIELD = 'firstPublicationAt';

/** The date of first publication is the server's: set when a version is first published, and never moved after that. */
export const keepFirstPublication: DocumentRule = async (write, next) => {
  if (!DATED.includes(write.kind)) return next();
  if (write.action === 'publish') await stampDrafts(write);
  if (write.action === 'create' || write.action === 'update') await keepDate(write);
  return next();
};

async function stampDrafts({ strapi, kind, locales, stored }: DocumentWrite): Promise<void> {
  const versions = (await stored())?.versions;
  for (const locale of locales) {
    const version = versions?.get(locale);
    if (version === undefined || version[FIELD]) continue;
    await strapi.db.query(UIDS[kind]).update({
      where: { id: version.id },
      // Strapi calls a version modified when its draft is younger than what is published.
      data: { [FIELD]: publicationInstant(), updatedAt: version['updatedAt'] },
    });
  }
}

async function keepDate({ locales, publishes, data, stored }: DocumentWrite): Promise<void> {
  const [locale] = locales;
  const date = locale === undefined ? undefined : (await stored())?.versions.get(locale)?.[FIELD];
  if (date) data[FIELD] = date;
  else if (publishes && !data[FIELD]) data[FIELD] = publicationInstant();
}
