import type { Core } from '@strapi/strapi';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { LOCALE_CODES, fallbackChain } from '@wellspring/content-model';
import { notePart, stateOfPart } from '../../database/derived-parts.ts';
import { documentsAfter } from '../../database/editions.ts';
import { connectionOf } from '../../database/connection.ts';
import { removeAllPlaces } from '../../database/list-places.ts';
import { lookAtGrowingTables } from '../../database/statistics.ts';
import { tellProgress } from '../tell-progress.ts';
import { keepPlaces } from './keep-places.ts';

/** To be raised whenever documents stand in other lists, or lists have other names: they are then made anew at the next start. */
const RULES = 1;
/** Documents of one transaction. Editors wait for no longer than these take. */
const TOGETHER = 200;
const LIST_TABLES = ['lists', 'list_places'];

/** Makes sure, at a start, that lists know every edition: of a database from before there were any, or of other rules. */
export async function fillLists(strapi: Core.Strapi): Promise<void> {
  const chains = LOCALE_CODES.map((locale) => fallbackChain(locale).join('>')).join(' ');
  const version = `${RULES} ${chains}`;
  const state = await stateOfPart(connectionOf(strapi), 'lists');
  if (state?.version === version && state.isWhole) return;
  await makeListsAnew(strapi, version, tellProgress(strapi, 'Lists are made anew, document by document'));
}

/**
 * Makes every list anew from the editions. Until it is done, lists are shorter than they should be.
 *
 * @param report told how many documents have their places, after every few of them
 */
export async function rebuildLists(
  strapi: Core.Strapi,
  report: (documents: number) => void = () => undefined,
): Promise<void> {
  const state = await stateOfPart(connectionOf(strapi), 'lists');
  if (state !== undefined) await makeListsAnew(strapi, state.version, report);
}

async function makeListsAnew(
  strapi: Core.Strapi,
  version: string,
  report: (documents: number) => void = () => undefined,
): Promise<void> {
  await outboxOf(strapi).inWritingTransaction(async (handle) => {
    await notePart(handle, 'lists', { version, isWhole: false });
    await removeAllPlaces(handle);
  });
  let [last, documents] = ['', 0];
  for (let placed = TOGETHER; placed === TOGETHER;) {
    placed = await outboxOf(strapi).inWritingTransaction(async (handle) => {
      const documentIds = await documentsAfter(handle, last, TOGETHER);
      if (documentIds.length > 0) await keepPlaces(handle, documentIds);
      last = documentIds.at(-1) ?? last;
      if (documents === 0) await lookAtGrowingTables(handle, ['editions', 'edition_refs', ...LIST_TABLES]);
      return documentIds.length;
    });
    documents += placed;
    report(documents);
  }
  await outboxOf(strapi).inWritingTransaction(async (handle) => {
    await lookAtGrowingTables(handle, LIST_TABLES);
    await notePart(handle, 'lists', { version, isWhole: true });
  });
}
