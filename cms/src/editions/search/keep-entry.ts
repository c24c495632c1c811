import { isSingleKind } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import type { EditionFacts, EditionRow } from '../../database/editions.ts';
import { putEntry, removeEntry } from '../../database/search-entries.ts';
import { entryOf } from '../../search/entry.ts';
import { searchTextOf } from './search-text.ts';

/**
 * Makes an edition findable by the words that it has now, in the transaction that writes it.
 *
 * @returns false where there is nothing to find: of kinds whose one document everybody knows
 */
export async function makeFindable(handle: Handle, edition: EditionRow): Promise<boolean> {
  const { documentId, locale, kind } = edition;
  const text = searchTextOf(edition);
  if (isSingleKind(kind) || text === undefined) return false;
  await putEntry(handle, { documentId, locale, kind }, entryOf(text, locale));
  return true;
}

/** Makes an edition unfindable, in the transaction that withdraws it. */
export async function makeUnfindable(
  handle: Handle,
  { documentId, locale, kind }: Pick<EditionFacts, 'documentId' | 'locale' | 'kind'>,
): Promise<void> {
  if (!isSingleKind(kind)) await removeEntry(handle, { documentId, locale, kind });
}
