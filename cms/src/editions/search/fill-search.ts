import type { Core } from '@strapi/strapi';
import { LOCALE_CODES, fallbackChain } from '@wellspring/content-model';
import { connectionOf } from '../../database/connection.ts';
import { editionOf } from '../../database/editions.ts';
import { editionsWithoutEntry } from '../../database/search-entries.ts';
import { createSearchTables, emptySearchTables } from '../../database/search-tables.ts';
import { inWritingTransaction } from '../../database/writing-turn.ts';
import { makeFindable } from './keep-entry.ts';

/** To be raised whenever words are made, folded or stemmed by other rules: entries are then made anew at the next start. */
const RULES = 1;
/** Entries of one transaction. Editors wait for no longer than these take. */
const AT_ONCE = 50;

/** Makes sure, at a start, that search knows every edition: of a database from before there was search, or other rules. */
export async function fillSearch(strapi: Core.Strapi): Promise<void> {
  const chains = LOCALE_CODES.map((locale) => fallbackChain(locale).join('>')).join(' ');
  await createSearchTables(connectionOf(strapi), `${RULES} ${chains}`);
  await enterMissing(strapi);
}

/** Makes everything of search anew from the editions. Until it is done, less is found. */
export async function rebuildSearch(strapi: Core.Strapi): Promise<void> {
  await inWritingTransaction(strapi, emptySearchTables);
  await enterMissing(strapi);
}

async function enterMissing(strapi: Core.Strapi): Promise<void> {
  for (let entered = AT_ONCE; entered === AT_ONCE;) {
    entered = await inWritingTransaction(strapi, async (handle) => {
      const missing = await editionsWithoutEntry(handle, AT_ONCE);
      let made = 0;
      for (const { documentId, locale } of missing) {
        const edition = await editionOf(handle, documentId, locale);
        if (edition !== undefined && (await makeFindable(handle, edition))) made += 1;
      }
      return made;
    });
  }
}
