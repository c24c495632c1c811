import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import type { Knex } from 'knex';
import { LOCALE_CODES, fallbackChain } from '@wellspring/content-model';
import { insertRows } from '../../database/bulk/insert-rows.ts';
import { numberRows } from '../../database/bulk/number-rows.ts';
import { connectionOf, isPostgres } from '../../database/connection.ts';
import { editionsToEnter, standingLocales, stillToEnter } from '../../database/editions-to-enter.ts';
import { createSearchTables, emptySearchTables, finishSearchTables } from '../../database/search-tables.ts';
import { countAllWords } from '../../database/search-words.ts';
import { onThreads } from '../../threads/on-threads.ts';
import { tellProgress } from '../tell-progress.ts';
import type { EnterJob, Entered } from './enter-worker.ts';

/** To be raised whenever words are made, folded or stemmed by other rules: entries are then made anew at the next start. */
const RULES = 2;
/** Entries of one job and one transaction. Editors wait for no longer than these take. */
const TOGETHER = 200;

/** Makes sure, at a start, that search knows every edition: of a database from before there was search, or other rules. */
export async function fillSearch(strapi: Core.Strapi): Promise<void> {
  const chains = LOCALE_CODES.map((locale) => fallbackChain(locale).join('>')).join(' ');
  const isWhole = await createSearchTables(connectionOf(strapi), `${RULES} ${chains}`);
  if (!isWhole) await enterMissing(strapi, tellProgress(strapi, 'Search is completed, edition by edition'));
}

/** Makes everything of search anew from the editions. Until it is done, less is found. */
export async function rebuildSearch(strapi: Core.Strapi): Promise<void> {
  await outboxOf(strapi).inWritingTransaction(emptySearchTables);
  await enterMissing(strapi);
}

/**
 * Enters every edition that has no entry: words are made on other threads, and counted at the end, all at once.
 *
 * @param report told how many entries were made, after every few of them
 */
export async function enterMissing(
  strapi: Core.Strapi,
  report: (entries: number) => void = () => undefined,
): Promise<void> {
  let entries = 0;
  for await (const entered of onThreads<EnterJob, Entered>(
    join(__dirname, 'enter-worker.js'),
    jobsOf(strapi),
  )) {
    await outboxOf(strapi).inWritingTransaction((handle) => write(handle, entered));
    entries += entered.editions.length;
    report(entries);
  }
  await outboxOf(strapi).inWritingTransaction(async (handle) => {
    await countAllWords(handle);
    await finishSearchTables(handle);
  });
}

async function* jobsOf(strapi: Core.Strapi): AsyncGenerator<EnterJob> {
  const handle = connectionOf(strapi);
  let last = 0;
  for (let read = TOGETHER; read === TOGETHER;) {
    const editions = await editionsToEnter(handle, last, TOGETHER);
    const documentIds = [...new Set(editions.map(({ documentId }) => documentId))];
    if (editions.length > 0)
      yield {
        editions,
        standing: await standingLocales(handle, documentIds),
        isPostgres: isPostgres(handle),
      };
    last = editions.at(-1)?.id ?? last;
    read = editions.length;
  }
}

/** Others may have published meanwhile, on PostgreSQL: their entries are newer. */
async function write(handle: Knex.Transaction, { editions, tables }: Entered): Promise<void> {
  await numberRows(handle, tables);
  const still = await stillToEnter(handle, editions);
  for (const table of tables) {
    const rows = table.rows.filter((_, place) => still.has(editions[place]?.id ?? 0));
    await insertRows(handle, { ...table, rows });
  }
}
