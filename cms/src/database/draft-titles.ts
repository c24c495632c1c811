import type { Knex } from 'knex';
import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { gramsOfQuery, gramsOfTitle, hasEveryPart, titleWords } from '../search/title-grams.ts';
import { ask } from './ask.ts';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';
import { notePart, stateOfPart } from './derived-parts.ts';
import type { Value } from './bulk/rows.ts';

export const TITLES = 'draft_titles';
const INDEX = 'draft_titles_index';
/** Titles that are found, the newest: as many as the longest page of the desk shows. */
const FOUND = 100;
/** The newest titles of a language that are looked through on PostgreSQL before its index is asked, which has no order. */
const LOOKED_THROUGH = 2_000;

/** A draft's title and address, by which the desk finds it. */
export interface DraftTitle {
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly title: string | null;
  readonly slug: string | null;
}

/**
 * Makes the table of titles and its index: on SQLite FTS5, which gives ids in order and stops where a limit is reached; on
 * PostgreSQL GIN. Tables of other rules are dropped first.
 *
 * @returns whether every draft is in it already
 */
export async function createDraftTitles(knex: Knex, version: string): Promise<boolean> {
  const state = await stateOfPart(knex, 'titles');
  if (state?.version === version) return state.isWhole;
  for (const table of [INDEX, TITLES]) await knex.schema.dropTableIfExists(table);
  await knex.schema.createTable(TITLES, (table) => {
    table.increments('id');
    table.string('document_id', 32).notNullable();
    table.string('locale', 16).notNullable();
    table.text('words').notNullable();
    table.unique(['document_id', 'locale'], { indexName: 'draft_titles_document_uq' });
    if (isPostgres(knex)) {
      table.specificType('grams', 'tsvector').notNullable();
      table.index(['locale', 'id'], 'draft_titles_newest_ix');
    }
  });
  await knex.raw(
    isPostgres(knex)
      ? `create index ${INDEX} on ${TITLES} using gin (grams)`
      : `create virtual table ${INDEX} using fts5(grams, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '=^'")`,
  );
  await notePart(knex, 'titles', { version, isWhole: false });
  return false;
}

/** Takes every title out, in a transaction. */
export async function emptyDraftTitles(handle: Handle): Promise<void> {
  await handle(TITLES).truncate();
  // A contentless index has no rows of its own to delete: https://www.sqlite.org/fts5.html#the_delete_all_command
  if (!isPostgres(handle)) await handle.raw(`insert into ${INDEX} (${INDEX}) values ('delete-all')`);
}

/** A title as its table keeps it, and the row of an index of its own, which gets the same id. */
export interface TitleRows {
  readonly words: string;
  readonly row: Readonly<Record<string, Value>>;
  readonly index: { readonly table: string; readonly grams: string } | undefined;
}

/** The rows of a draft's title, as the database that is there keeps them. */
export function titleRows(handle: Handle, { documentId, locale, title, slug }: DraftTitle): TitleRows {
  const words = titleWords(`${title ?? ''} ${(slug ?? '').replaceAll('-', ' ')}`, locale);
  const grams = gramsOfTitle(words, locale);
  const row = { document_id: documentId, locale, words };
  return isPostgres(handle)
    ? { words, row: { ...row, grams: grams.map(quoted).join(' ') }, index: undefined }
    : { words, row, index: { table: INDEX, grams: grams.join(' ') } };
}

const draftRow = z.object({
  documentId: z.string(),
  locale: localeCode,
  title: z.string().nullable(),
  slug: z.string().nullable(),
});
const kept = z.object({ id: z.number(), locale: z.string(), words: z.string() });

/** Brings the titles of a document in line with its drafts: two statements, and more only where one has changed. */
export async function keepDraftTitles(handle: Handle, documentId: string): Promise<void> {
  const drafts: unknown = await handle('articles')
    .select({ documentId: 'document_id', locale: 'locale', title: 'title', slug: 'slug' })
    .where({ document_id: documentId })
    .whereNull('published_at');
  const rows: unknown = await handle(TITLES)
    .select('id', 'locale', 'words')
    .where({ document_id: documentId });
  const standing = new Map(
    z
      .array(kept)
      .parse(rows)
      .map((one) => [one.locale, one]),
  );
  for (const draft of z.array(draftRow).parse(drafts)) {
    const before = standing.get(draft.locale);
    standing.delete(draft.locale);
    const { words, row, index } = titleRows(handle, draft);
    if (before?.words === words) continue;
    const written: unknown = await handle(TITLES)
      .insert(row)
      .onConflict(['document_id', 'locale'])
      .merge()
      .returning('id');
    const [{ id }] = z.tuple([z.object({ id: z.number() })]).parse(written);
    if (index !== undefined)
      await handle.raw(`insert or replace into ${INDEX} (rowid, grams) values (?, ?)`, [id, index.grams]);
  }
  for (const { id } of standing.values()) {
    await handle(TITLES).where({ id }).delete();
    if (!isPostgres(handle)) await handle.raw(`delete from ${INDEX} where rowid = ?`, [id]);
  }
}

/**
 * The documents whose titles or addresses in a language have every part of a query: the newest. One statement; on PostgreSQL two
 * where few of the newest have it.
 */
export async function documentsTitled(handle: Handle, locale: LocaleCode, query: string): Promise<string[]> {
  const words = titleWords(query, locale);
  const grams = gramsOfQuery(words, locale);
  if (grams.length === 0) return [];
  const rows = isPostgres(handle)
    ? await askPostgres(handle, locale, grams)
    : await ask(
        handle,
        `select document_id as "documentId", words from ${TITLES}
        where id in (select rowid from ${INDEX} where ${INDEX} match ? order by rowid desc limit ${FOUND})`,
        [grams.map((gram) => `"${gram}"`).join(' AND ')],
      );
  return z
    .array(z.object({ documentId: z.string(), words: z.string() }))
    .parse(rows)
    .filter((one) => hasEveryPart(one.words, words))
    .map(({ documentId }) => documentId);
}

async function askPostgres(handle: Handle, locale: LocaleCode, grams: readonly string[]): Promise<unknown[]> {
  const query = grams.map(quoted).join(' & ');
  const newest = await ask(
    handle,
    `select document_id as "documentId", words
    from (select * from ${TITLES} where locale = ? order by id desc limit ${LOOKED_THROUGH}) as newest
    where grams @@ ?::tsquery limit ${FOUND}`,
    [locale, query],
  );
  if (newest.length >= FOUND) return newest;
  return ask(
    handle,
    `select document_id as "documentId", words from ${TITLES} where grams @@ ?::tsquery limit ${FOUND}`,
    [query],
  );
}

function quoted(gram: string): string {
  return `'${gram}'`;
}
