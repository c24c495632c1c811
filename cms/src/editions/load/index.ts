import type { Core } from '@strapi/strapi';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { settleAfterLoading, tuneForLoading } from '../../database/bulk/tune.ts';
import { connectionOf } from '../../database/connection.ts';
import { noteIncomplete } from '../../database/derived-parts.ts';
import { documentsWithEditions } from '../../database/editions.ts';
import { enterTitles } from '../../desk/fill-titles.ts';
import { lookAtTables } from '../../database/statistics.ts';
import { rebuildLists } from '../lists/fill-lists.ts';
import { announceEdition } from '../publish-edition.ts';
import { enterMissing } from '../search/fill-search.ts';
import { checkLoad } from './check-load.ts';
import { loadLines } from './load-lines.ts';
import { readTargets } from './read-targets.ts';
import type { LoadedEdition } from './rows-of-lines.ts';

/** Editions whose publication is logged, the last ones: about what a publication of that size has in a month. */
const LOGGED = 10_000;
/** Documents that are presented again at the end. */
const CHECKED = 200;

/** Told what is being done, how much of it is done, and of how much, where that is known. */
export type Report = (doing: string, done: number, of?: number) => void;

/**
 * Loads articles from lines of JSON as if each had been published, for benches and trials: the same rows, in bulk. A load that
 * is cut short can be begun again; it goes on where it was. A CMS that is started meanwhile completes what is there.
 *
 * @param withStrapi whether editors are to have the articles, too: Strapi's own rows of drafts and published versions
 * @throws LoadError with a sentence for whoever wrote the lines
 */
export async function loadDocuments(
  strapi: Core.Strapi,
  input: NodeJS.ReadableStream,
  { withStrapi }: { readonly withStrapi: boolean },
  report: Report,
): Promise<{ documents: number; editions: number; known: number }> {
  const handle = connectionOf(strapi);
  await tuneForLoading(handle);
  const targets = await readTargets(strapi);
  const there = await documentsWithEditions(handle, 'article');
  const known = new Set(there.map(({ documentId }) => documentId));
  await outboxOf(strapi).inWritingTransaction(noteIncomplete);

  let [documents, editions, passedOver] = [0, 0, 0];
  const isKnown = (documentId: string): boolean => {
    if (!known.has(documentId)) return false;
    passedOver += 1;
    return true;
  };
  let last: LoadedEdition[] = [];
  for await (const loaded of loadLines(strapi, input, { targets, withStrapi }, isKnown)) {
    documents += loaded.documents;
    editions += loaded.editions.length;
    last = [...last, ...loaded.editions].slice(-LOGGED);
    report('documents', documents);
  }
  await lookAtTables(handle);
  await rebuildLists(strapi, (placed) => report('places in lists', placed, known.size + documents));
  await enterMissing(strapi, (entered) => report('search entries', entered, editions));
  await enterTitles(strapi, (entered) => report('titles for the desk', entered, editions));
  await outboxOf(strapi).inWritingTransaction(async (writing) => {
    for (const edition of last) await announceEdition(writing, edition, null);
  });
  await settleAfterLoading(handle);
  const ids = [...new Set(last.map(({ documentId }) => documentId))];
  await checkLoad(strapi, withStrapi ? ids.slice(-CHECKED) : []);
  return { documents, editions, known: passedOver };
}
