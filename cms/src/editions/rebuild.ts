import type { Core } from '@strapi/strapi';
import { EDITION_KINDS } from '@wellspring/content-model';
import type { EditionKind } from '@wellspring/content-model';
import { z } from 'zod';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { inTransaction } from '../database/connection.ts';
import { documentsWithEditions } from '../database/editions.ts';
import { rebuildTitles } from '../desk/fill-titles.ts';
import { UIDS } from './kinds.ts';
import { rebuildLists } from './lists/fill-lists.ts';
import { presentAgain } from './present-again.ts';
import type { Difference } from './present-again.ts';
import { rebuildSearch } from './search/fill-search.ts';

/**
 * Makes every edition anew from Strapi's published rows, each document in a transaction of its own, and mends what
 * differs; none is expected to. Lists, and what search knows, are made anew from them, and of the drafts what the desk finds.
 */
export async function rebuildEditions(
  strapi: Core.Strapi,
): Promise<{ editions: number; differences: Difference[] }> {
  const found: Difference[] = [];
  let editions = 0;
  for (const kind of EDITION_KINDS) {
    for (const documentId of await documentsOf(strapi, kind)) {
      const rebuilt = await outboxOf(strapi).inWritingTransaction((handle) =>
        presentAgain(strapi, handle, kind, documentId),
      );
      editions += rebuilt.editions;
      found.push(...rebuilt.differences);
    }
  }
  await rebuildLists(strapi);
  await rebuildSearch(strapi);
  await rebuildTitles(strapi);
  return { editions, differences: found };
}

/** Every document of a kind that Strapi or the read model knows. */
async function documentsOf(strapi: Core.Strapi, kind: EditionKind): Promise<string[]> {
  const named = z.array(z.object({ documentId: z.string() }));
  const inStrapi = named.parse(await strapi.db.query(UIDS[kind]).findMany({ select: ['documentId'] }));
  const inEditions = await inTransaction(strapi, (handle) => documentsWithEditions(handle, kind));
  return [...new Set([...inStrapi, ...inEditions].map(({ documentId }) => documentId))];
}
