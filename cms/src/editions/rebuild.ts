import type { Core } from '@strapi/strapi';
import { EDITION_KINDS } from '@wellspring/content-model';
import type { EditionKind } from '@wellspring/content-model';
import { z } from 'zod';
import { inTransaction } from '../database/connection.ts';
import { documentsWithEditions } from '../database/editions.ts';
import { inWritingTransaction } from '../database/writing-turn.ts';
import { UIDS } from './kinds.ts';
import { presentAgain } from './present-again.ts';
import type { Difference } from './present-again.ts';
import { rebuildSearch } from './search/fill-search.ts';

/**
 * Makes every edition anew from Strapi's published rows, each document in a transaction of its own, and mends what
 * differs; none is expected to. What search knows is made anew from them.
 */
export async function rebuildEditions(
  strapi: Core.Strapi,
): Promise<{ editions: number; differences: Difference[] }> {
  const found: Difference[] = [];
  let editions = 0;
  for (const kind of EDITION_KINDS) {
    for (const documentId of await documentsOf(strapi, kind)) {
      const rebuilt = await inWritingTransaction(strapi, (handle) =>
        presentAgain(strapi, handle, kind, documentId),
      );
      editions += rebuilt.editions;
      found.push(...rebuilt.differences);
    }
  }
  await rebuildSearch(strapi);
  return { editions, differences: found };
}

/** Every document of a kind that Strapi or the read model knows. */
async function documentsOf(strapi: Core.Strapi, kind: EditionKind): Promise<string[]> {
  const named = z.array(z.object({ documentId: z.string() }));
  const inStrapi = named.parse(await strapi.db.query(UIDS[kind]).findMany({ select: ['documentId'] }));
  const inEditions = await inTransaction(strapi, (handle) => documentsWithEditions(handle, kind));
  return [...new Set([...inStrapi, ...inEditions].map(({ documentId }) => documentId))];
}
