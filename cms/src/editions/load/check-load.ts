import type { Core } from '@strapi/strapi';
import { countArticles } from '../../database/bulk/count-articles.ts';
import { connectionOf, inTransaction } from '../../database/connection.ts';
import { compareEditions } from '../present-again.ts';
import { LoadError } from './document-line.ts';

/**
 * Holds what was loaded to what publishing leaves behind: every edition has its slug, its place in lists and its entry, and
 * documents that are presented again from Strapi's rows come out the same.
 *
 * @param documentIds those that are presented again
 * @throws LoadError with what is wrong
 */
export async function checkLoad(strapi: Core.Strapi, documentIds: readonly string[]): Promise<void> {
  const { editions, slugs, placed, entries } = await countArticles(connectionOf(strapi));
  if (editions !== slugs || editions !== placed || editions !== entries) {
    throw new LoadError(
      `Of ${editions} editions of articles, ${slugs} have a slug, ${placed} a place in lists, and ${entries} are found.`,
    );
  }
  for (const documentId of documentIds) {
    const compared = await inTransaction(strapi, (handle) =>
      compareEditions(strapi, handle, 'article', documentId),
    );
    const different = compared.find(({ what }) => what !== '');
    if (compared.length > 0 && different === undefined) continue;
    throw new LoadError(
      `Strapi’s rows of ${documentId} make another edition${different === undefined ? '' : `: ${different.what}`}.`,
    );
  }
}
