import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';
import { notePart, stateOfPart } from './derived-parts.ts';
import { searchIndexOf } from './search-index.ts';
import { lookAtGrowingTables } from './statistics.ts';

/** Everything of search beside the index. What a version before this one had is dropped, too. */
const TABLES = ['search_slips', 'search_words', 'search_entries', 'search_state'] as const;

/**
 * Makes the tables of search: entries, the full-text index over them, the vocabulary and its slips. Tables of another
 * version are dropped first, since everything in them can be made anew from the editions.
 *
 * @param version changes whenever the words of entries are made by other rules
 * @returns whether everything is in them already
 */
export async function createSearchTables(knex: Knex, version: string): Promise<boolean> {
  const state = await stateOfPart(knex, 'search');
  if (state?.version === version) return state.isWhole;
  const index = searchIndexOf(knex);
  for (const table of [...index.tables, ...TABLES]) await knex.schema.dropTableIfExists(table);
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
  await index.create(knex);
  await notePart(knex, 'search', { version, isWhole: false });
  return false;
}

/** Empties the tables of search, in a transaction. */
export async function emptySearchTables(handle: Handle): Promise<void> {
  await searchIndexOf(handle).empty(handle);
  for (const table of ['search_slips', 'search_words', 'search_entries']) await handle(table).truncate();
  const state = await stateOfPart(handle, 'search');
  if (state !== undefined) await notePart(handle, 'search', { ...state, isWhole: false });
}

/** Completes search once every edition has its entry. */
export async function finishSearchTables(handle: Handle): Promise<void> {
  const index = searchIndexOf(handle);
  await index.finish(handle);
  await lookAtGrowingTables(handle, [...index.tables, 'search_slips', 'search_words', 'search_entries']);
  const state = await stateOfPart(handle, 'search');
  if (state !== undefined) await notePart(handle, 'search', { ...state, isWhole: true });
}
