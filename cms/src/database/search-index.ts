import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** What an entry has to have: its place, and words of which each is any of some terms, or some terms together. */
export interface Question {
  /** Marks of the scope, all of them. */
  readonly scope: readonly string[];
  readonly words: readonly {
    readonly any: readonly string[];
    readonly together: readonly string[];
  }[];
  /** Whether every word has to be there, or one of them is enough. */
  readonly need: 'every' | 'any';
  /** Only titles and names. */
  readonly inTitles: boolean;
}

/** Indexes an entry as it stands in its table. */
export async function indexEntry(handle: Handle, id: number): Promise<void> {
  if (isPostgres(handle)) {
    await handle.raw(
      `update search_entries set lexemes = array_to_tsvector(
        array(select '=' || mark from unnest(string_to_array(scope, ' ')) mark where mark <> '')
        || array(select '^' || term from unnest(regexp_split_to_array(title_words, '\\s+')) term where term <> '')
        || array(
          select term from unnest(
            regexp_split_to_array(title_words || summary_words || heading_words || text_words, '\\s+')
          ) term where term <> ''
        )
      ) where id = :id`,
      { id },
    );
    return;
  }
  await handle.raw(
    `insert or replace into search_index (rowid, scope, title, summary, text)
    select id, scope, title_words, summary_words, heading_words || text_words from search_entries where id = :id`,
    { id },
  );
}

/** Takes an entry out of the index. To be called before its row goes. */
export async function unindexEntry(handle: Handle, id: number): Promise<void> {
  // PostgreSQL keeps the index in the row.
  if (!isPostgres(handle)) await handle.raw('delete from search_index where rowid = :id', { id });
}

/** Ids of entries that a question is answered by, the newest ones. The cost is bounded by the limit, not by how many there are. */
export function idsAnswering(handle: Handle, question: Question, limit: number): Knex.QueryBuilder {
  const found = isPostgres(handle)
    ? handle('search_entries')
        .select('id')
        .whereRaw('lexemes @@ ?::tsquery', [lexemesOf(question)])
        .orderBy('id', 'desc')
    : handle('search_index')
        .select({ id: 'rowid' })
        .whereRaw('search_index match ?', [matchOf(question)])
        .orderBy('rowid', 'desc');
  return handle.select('id').from(found.limit(limit).as('answering'));
}

/** A question in FTS5's language: https://www.sqlite.org/fts5.html#full_text_query_syntax. */
function matchOf({ scope, words, need, inTitles }: Question): string {
  const quoted = (term: string) => `"${term.replaceAll('"', '""')}"`;
  const columns = inTitles ? '{title}' : '{title summary text}';
  return `{scope} : ${allOf(scope.map(quoted), ' AND ')} AND ${columns} : ${wordsIn(words, need, quoted, [' AND ', ' OR '])}`;
}

/** A question as PostgreSQL's `tsquery`: https://www.postgresql.org/docs/current/datatype-textsearch.html. */
function lexemesOf({ scope, words, need, inTitles }: Question): string {
  const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
  const ofTitle = (term: string) => quoted(inTitles ? `^${term}` : term);
  const marks = scope.map((mark) => quoted(`=${mark}`));
  return `${allOf(marks, ' & ')} & ${wordsIn(words, need, ofTitle, [' & ', ' | '])}`;
}

function wordsIn(
  words: Question['words'],
  need: Question['need'],
  quoted: (term: string) => string,
  [and, or]: readonly [string, string],
): string {
  const each = words.map(({ any, together }) =>
    allOf([...any.map(quoted), ...(together.length > 0 ? [allOf(together.map(quoted), and)] : [])], or),
  );
  return allOf(each, need === 'every' ? and : or);
}

function allOf(parts: readonly string[], joint: string): string {
  return `(${parts.join(joint)})`;
}
