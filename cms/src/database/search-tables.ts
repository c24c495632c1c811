import type { Knex } from 'knex';
import { z } from 'zod';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** Everything of search, what depends on others first. */
const TABLES = ['search_index', 'search_slips', 'search_words', 'search_entries', 'search_state'] as const;

/**
 * Makes the tables of search: entries, the full-text index over them, the vocabulary and its slips. Tables of another
 * version are dropped first, since everything in them can be made anew from the editions.
 *
 * @param version changes whenever the words of entries are made by other rules
 */
export async function createSearchTables(knex: Knex, version: string): Promise<void> {
  if ((await versionOf(knex)) === version) return;
  await dropSearchTables(knex);
  await knex.schema.createTable('search_entries', (table) => {
    table.increments('id');
    table.string('document_id', 32).notNullable();
    table.string('locale', 16).notNullable();
    table.string('kind', 16).notNullable();
    table.text('scope').notNullable();
    table.text('title_words').notNullable();
    table.text('summary_words').notNullable();
    table.text('heading_words').notNullable();
    table.text('text_words').notNullable();
    table.text('passages').notNullable();
    table.text('forms').notNullable();
    table.unique(['document_id', 'locale'], { indexName: 'search_entries_document_uq' });
  });
  // Beginnings are ranges of bytes; by the rules of a language they would not be.
  const bytes = isPostgres(knex) ? 'text collate "C"' : 'text';
  await knex.schema.createTable('search_words', (table) => {
    table.increments('id');
    table.string('locale', 16).notNullable();
    table.specificType('form', bytes).notNullable();
    table.specificType('folded', bytes).notNullable();
    table.specificType('term', bytes).notNullable();
    table.specificType('backwards', bytes).notNullable();
    table.integer('documents').notNullable();
    table.unique(['locale', 'form'], { indexName: 'search_words_form_uq' });
    table.index(['locale', 'folded', 'documents'], 'search_words_folded_ix');
    table.index(['locale', 'term'], 'search_words_term_ix');
    table.index(['locale', 'backwards', 'documents'], 'search_words_backwards_ix');
  });
  await knex.schema.createTable('search_slips', (table) => {
    table.integer('slip').notNullable();
    table.integer('word_id').notNullable();
    table.primary(['slip', 'word_id'], 'search_slips_pk');
    table.index(['word_id'], 'search_slips_word_ix');
  });
  await createIndex(knex);
  await knex.schema.createTable('search_state', (table) => {
    table.string('version', 200).notNullable();
  });
  await knex('search_state').insert({ version });
}

/** Empties the tables of search, in a transaction. */
export async function emptySearchTables(handle: Handle): Promise<void> {
  // A contentless index has no rows of its own to delete: https://www.sqlite.org/fts5.html#the_delete_all_command
  if (!isPostgres(handle)) await handle.raw("insert into search_index (search_index) values ('delete-all')");
  for (const table of ['search_slips', 'search_words', 'search_entries']) await handle(table).delete();
}

async function dropSearchTables(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.schema.dropTableIfExists(table);
}

/**
 * The index of each database. Terms are compared as they are: SQLite's `ascii` takes any other letter as it stands
 * (https://www.sqlite.org/fts5.html#ascii_tokenizer), and PostgreSQL is given lexemes, no text.
 */
async function createIndex(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw("alter table search_entries add column lexemes tsvector not null default ''");
    await knex.raw('create index search_entries_lexemes_ix on search_entries using gin (lexemes)');
    return;
  }
  await knex.raw(
    "create virtual table search_index using fts5(scope, title, summary, text, content='', contentless_delete=1, detail=column, tokenize='ascii')",
  );
}

async function versionOf(knex: Knex): Promise<string | undefined> {
  if (!(await knex.schema.hasTable('search_state'))) return undefined;
  const row: unknown = await knex('search_state').first();
  return z.object({ version: z.string() }).optional().parse(row)?.version;
}
