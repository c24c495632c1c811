import { z } from 'zod';
import { LOCALE_CODES } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { lexemeOfMark, lexemeOfTitle, lexemesOf } from '../search/lexemes.ts';
import { formulaOf } from './search-formula.ts';
import type { IndexedEntry, Question, SearchIndex } from './search-index.ts';

/**
 * FTS5 (https://www.sqlite.org/fts5.html), an index for each locale. It gives ids in order, and stops reading where a limit is
 * reached, so that frequent words cost no more than rare ones. What a word has to be in is part of the lexeme: told to look in
 * one column, FTS5 would read every entry that has the word in any.
 */
export const SQLITE_INDEX: SearchIndex = {
  // The first is a version's before this one.
  tables: ['search_index', ...LOCALE_CODES.map(tableOf)],
  create: async (knex) => {
    for (const locale of LOCALE_CODES) {
      // `ascii` takes any other letter as it stands; `detail=none` keeps no places of lexemes, which nobody asks for.
      await knex.raw(
        `create virtual table ${tableOf(locale)} using fts5(lexemes, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '=^'")`,
      );
    }
  },
  finish: () => Promise.resolve(),
  row: (entry) => ({ table: tableOf(entry.locale), id: 'rowid', row: { lexemes: textOf(entry) } }),
  put: async (handle, id, entry) => {
    const table = tableOf(entry.locale);
    await handle.raw(`insert or replace into ${table} (rowid, lexemes) values (?, ?)`, [id, textOf(entry)]);
  },
  remove: async (handle, id, locale) => {
    await handle.raw(`delete from ${tableOf(locale)} where rowid = ?`, [id]);
  },
  empty: async (handle) => {
    for (const locale of LOCALE_CODES) {
      // A contentless index has no rows of its own to delete: https://www.sqlite.org/fts5.html#the_delete_all_command
      await handle.raw(`insert into ${tableOf(locale)} (${tableOf(locale)}) values ('delete-all')`);
    }
  },
  answering: async (handle, questions) => {
    const parts = questions.map(({ question, limit }) => {
      const table = tableOf(question.locale);
      const newest = handle(table)
        .select({ id: 'rowid' })
        .whereRaw(`${table} match ?`, [matchOf(question)])
        .orderBy('rowid', 'desc')
        .limit(limit)
        .as('newest');
      return handle.select('id').from(newest);
    });
    const rows: unknown = await handle.queryBuilder().union(parts);
    return z
      .array(z.object({ id: z.number() }))
      .parse(rows)
      .map(({ id }) => id);
  },
};

function textOf(entry: IndexedEntry): string {
  return lexemesOf(entry, entry.scope).join(' ');
}

/** A question in FTS5's language: https://www.sqlite.org/fts5.html#full_text_query_syntax. */
function matchOf({ scope, words, inTitles }: Question): string {
  const term = (one: string) => quoted(inTitles ? lexemeOfTitle(one) : one);
  const formula = formulaOf(words, term, { and: ' AND ', or: ' OR ' });
  return [...scope.map((mark) => quoted(lexemeOfMark(mark))), formula].join(' AND ');
}

function tableOf(locale: LocaleCode): string {
  return `search_index_${locale.replaceAll('-', '_').toLowerCase()}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
