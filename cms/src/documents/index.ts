import type { Core } from '@strapi/strapi';
import { datePublicationsAlike } from './date-publications-alike.ts';
import { findByTitle } from './find-by-title.ts';
import { freshenClones } from './freshen-clones.ts';
import { keepFirstPublication } from './keep-first-publication.ts';
import { keepSectionKeys } from './keep-section-keys.ts';
import { keepSharedFieldsOnSource } from './keep-shared-fields-on-source.ts';
import { keepSourceLocale } from './keep-source-locale.ts';
import { keepTitles } from './keep-titles.ts';
import { nameTheSlug } from './name-the-slug.ts';
import { recordReviewedWords } from './record-reviewed-words.ts';
import { recordTranslationSource } from './record-translation-source.ts';
import { refuseInverseRelations } from './refuse-inverse-relations.ts';
import { refuseLostRelations } from './refuse-lost-relations.ts';
import { settleEditions } from './settle-editions.ts';
import { onWrites } from './write.ts';
import { writeInOneTransaction } from './write-in-one-transaction.ts';

/**
 * The rules of documents, outermost first: what comes before `next()` runs from top to bottom, what comes after it from
 * bottom to top. Editions are settled when every other rule has had its say.
 */
const RULES = [
  writeInOneTransaction,
  keepTitles,
  datePublicationsAlike,
  settleEditions,
  keepSourceLocale,
  keepSharedFieldsOnSource,
  refuseInverseRelations,
  refuseLostRelations,
  nameTheSlug,
  keepSectionKeys,
  keepFirstPublication,
  recordTranslationSource,
  recordReviewedWords,
  freshenClones,
];

/** Registers the rules with Strapi's Document Service. To be called while Strapi registers. */
export function registerDocumentRules(strapi: Core.Strapi): void {
  for (const rule of RULES) strapi.documents.use(onWrites(strapi, rule));
  strapi.documents.use(findByTitle(strapi));
}
