import type { Knex } from 'knex';
import { addBucketsOnce } from './buckets.ts';

/**
 * The tables of the read model. They are ours alone: never declared as content types, so that Strapi's schema sync
 * leaves them be (it drops the table of a type whose code is gone), and created at bootstrap, because migrations run
 * before any table exists.
 */
export async function createTables(knex: Knex): Promise<void> {
  await createOnce(knex, 'editions', (table) => {
    table.increments('id');
    table.string('kind', 16).notNullable();
    table.string('document_id', 32).notNullable();
    table.smallint('bucket');
    table.string('locale', 16).notNullable();
    table.string('source_locale', 16).notNullable();
    table.boolean('is_source').notNullable();
    table.text('slug');
    table.text('title').notNullable();
    table.boolean('indexable').notNullable();
    table.string('first_published_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('published_at', 24).notNullable();
    table.string('withdrawn_at', 24);
    table.string('words_fingerprint', 64).notNullable();
    table.string('form_fingerprint', 64).notNullable();
    table.string('source_fingerprint', 64);
    table.text('item');
    table.text('body');
    table.text('shared');
    table.unique(['document_id', 'locale'], { indexName: 'editions_document_locale_uq' });
  });
  await knex.raw('create index if not exists editions_kind_ix on editions (kind, document_id)');
  // Of databases from before lists had tables of their own.
  for (const name of ['editions_newest_ix', 'editions_updated_ix'])
    await knex.raw(`drop index if exists ${name}`);
  await createOnce(knex, 'edition_words', (table) => {
    table.increments('id');
    table.string('document_id', 32).notNullable();
    table.string('locale', 16).notNullable();
    table.string('words_fingerprint', 64).notNullable();
    table.string('published_at', 24).notNullable();
    table.index(['document_id', 'locale', 'id'], 'edition_words_document_ix');
  });
  await createOnce(knex, 'edition_refs', (table) => {
    table.string('document_id', 32).notNullable();
    table.string('field', 16).notNullable();
    table.integer('position').notNullable();
    table.string('target_id', 32).notNullable();
    table.primary(['document_id', 'field', 'position'], 'edition_refs_pk');
    table.index(['target_id', 'field', 'document_id'], 'edition_refs_target_ix');
  });
  await createOnce(knex, 'edition_files', (table) => {
    table.string('document_id', 32).notNullable();
    table.string('locale', 16).notNullable();
    table.integer('file_id').notNullable();
    table.primary(['document_id', 'locale', 'file_id'], 'edition_files_pk');
    table.index(['file_id'], 'edition_files_file_ix');
  });
  await createOnce(knex, 'retired_files', (table) => {
    table.string('hash', 400).notNullable();
    table.string('ext', 16).notNullable();
    table.string('path', 400);
    table.string('original', 400).notNullable();
    table.string('retired_at', 24).notNullable();
    table.primary(['hash', 'ext'], 'retired_files_pk');
    table.index(['original'], 'retired_files_original_ix');
    table.index(['retired_at'], 'retired_files_retired_ix');
  });
  await createOnce(knex, 'slugs', (table) => {
    table.increments('id');
    table.string('kind', 16).notNullable();
    table.string('locale', 16).notNullable();
    table.string('slug', 400).notNullable();
    table.string('document_id', 32).notNullable();
    table.boolean('current').notNullable();
    table.string('withdrawn_at', 24);
    table.unique(['kind', 'slug', 'locale', 'document_id'], { indexName: 'slugs_document_uq' });
    table.index(['document_id', 'locale'], 'slugs_document_ix');
  });
  // A current slug belongs to one document: the database's word, since two publications can race on PostgreSQL. (`true` is
  // 1 on SQLite: https://www.sqlite.org/lang_expr.html#boolean_expressions.)
  await knex.raw(
    'create unique index if not exists slugs_current_uq on slugs (kind, locale, slug) where current = true',
  );
  await createListTables(knex);
  await createOnce(knex, 'derived_parts', (table) => {
    table.string('part', 16).primary();
    table.string('version', 200).notNullable();
    table.boolean('is_whole').notNullable();
  });
  await addBucketsOnce(knex);
  // What stands, in the order of the index of all editions; in that of a locale; and of that what search engines may list.
  for (const [index, columns, condition] of [
    ['editions_standing_ix', 'kind, document_id, locale', ''],
    ['editions_locale_ix', 'locale, bucket, document_id, kind', ''],
    ['editions_indexable_ix', 'locale, bucket, document_id, kind', ' and indexable = true'],
  ]) {
    await knex.raw(
      `create index if not exists ${index} on editions (${columns}) where withdrawn_at is null${condition}`,
    );
  }
}

/** Lists of documents as readers page through them, with the number that each holds, and the place of each document in them. */
async function createListTables(knex: Knex): Promise<void> {
  await createOnce(knex, 'lists', (table) => {
    table.increments('id');
    table.string('name', 64).notNullable();
    table.string('reader', 16).notNullable();
    table.integer('rank').notNullable();
    table.integer('documents').notNullable();
    table.unique(['name', 'reader', 'rank'], { indexName: 'lists_name_uq' });
  });
  await createOnce(knex, 'list_places', (table) => {
    table.integer('list_id').notNullable();
    table.string('document_id', 32).notNullable();
    table.string('first_published_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.primary(['document_id', 'list_id'], 'list_places_pk');
    table.index(['list_id', 'first_published_at', 'document_id'], 'list_places_newest_ix');
    table.index(['list_id', 'updated_at', 'document_id'], 'list_places_updated_ix');
  });
}

async function createOnce(
  knex: Knex,
  name: string,
  define: (table: Knex.CreateTableBuilder) => void,
): Promise<void> {
  if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, define);
}
