import type { Knex } from 'knex';
import { z } from 'zod';
import { LOCALE_CODES } from '@wellspring/content-model';
import { lexemeOfMark, lexemeOfTitle, lexemesOf } from '../search/lexemes.ts';
import type { Handle } from './connection.ts';
import { formulaOf } from './search-formula.ts';
import type { IndexedEntry, Question, SearchIndex } from './search-index.ts';

const TABLE = 'search_lexemes';
const INDEX = 'search_lexemes_ix';
/**
 * The newest entries of a locale that are looked through for frequent words, one by one. About as many answers take as long to
 * fetch from the index, which has no order: what is rarer is asked of the index alone.
 */
const LOOKED_THROUGH = 1_000;

/**
 * Lexemes with a GIN index (https://www.postgresql.org/docs/current/gin.html), in a table of their own: its rows are small
 * enough to be looked through. A part for each locale, so that the database knows how frequent a word is in its language.
 */
export const POSTGRES_INDEX: SearchIndex = {
  tables: [TABLE],
  create: async (knex) => {
    await knex.raw(
      `create table ${TABLE} (locale varchar(16) not null, id integer not null, lexemes tsvector not null, primary key (locale, id))
      partition by list (locale)`,
    );
    for (const locale of LOCALE_CODES) {
      await knex.raw(`create table ?? partition of ${TABLE} for values in (${quoted(locale)})`, [
        `${TABLE}_${locale.replaceAll('-', '_').toLowerCase()}`,
      ]);
    }
  },
  finish: async (handle) => {
    await handle.raw(`create index if not exists ${INDEX} on ${TABLE} using gin (lexemes)`);
  },
  row: (entry) => ({
    table: TABLE,
    id: 'id',
    row: { locale: entry.locale, lexemes: vectorOf(entry) },
  }),
  put: async (handle, id, entry) => {
    await handle.raw(
      `insert into ${TABLE} (locale, id, lexemes) values (?, ?, ?::tsvector)
      on conflict (locale, id) do update set lexemes = excluded.lexemes`,
      [entry.locale, id, vectorOf(entry)],
    );
  },
  remove: async (handle, id, locale) => {
    await handle(TABLE).where({ locale, id }).delete();
  },
  empty: async (handle) => {
    await handle(TABLE).truncate();
  },
  answering: async (handle, questions) => {
    const found = await idsOf(
      handle,
      questions.map(({ question, limit }) =>
        isRare(question) ? matching(handle, question, limit) : amongNewest(handle, question, limit),
      ),
    );
    // Frequent words that seldom stand together: too few of the newest have all of them. Half of the limit is enough, since the
    // index has no order: for the other half it would fetch everything that answers.
    const lacking = questions.filter(
      ({ question, limit }, place) =>
        !isRare(question) && found.filter((one) => one.place === place).length < limit / 2,
    );
    const others = await idsOf(
      handle,
      lacking.map(({ question, limit }) => matching(handle, question, limit)),
    );
    return [...new Set([...found, ...others].map(({ id }) => id))];
  },
};

const foundRow = z.object({ place: z.number(), id: z.number() });

/** What several parts find, with the place of each among them. */
async function idsOf(
  handle: Handle,
  parts: readonly Knex.QueryBuilder[],
): Promise<z.infer<typeof foundRow>[]> {
  if (parts.length === 0) return [];
  const placed = parts.map((part, place) =>
    handle.select('id', handle.raw('?::integer as place', [place])).from(part.as('part')),
  );
  return z.array(foundRow).parse(await handle.queryBuilder().unionAll(placed));
}

/** Whether so few entries can answer that all of them may be fetched. */
function isRare({ words, few }: Question): boolean {
  return few || words.some(({ spread }) => spread <= LOOKED_THROUGH);
}

/** The newest entries of the locale that answer, looked through one by one. */
function amongNewest(handle: Handle, question: Question, limit: number): Knex.QueryBuilder {
  const newest = handle(TABLE)
    .select('id', 'lexemes')
    .where({ locale: question.locale })
    .orderBy('id', 'desc')
    .limit(LOOKED_THROUGH)
    .as('newest');
  return handle
    .select('id')
    .from(newest)
    .whereRaw('lexemes @@ ?::tsquery', [queryOf(question)])
    .orderBy('id', 'desc')
    .limit(limit);
}

/** Entries that answer, by the index. The sum keeps the database from walking through all of them in the order of ids. */
function matching(handle: Handle, question: Question, limit: number): Knex.QueryBuilder {
  return handle(TABLE)
    .select('id')
    .where({ locale: question.locale })
    .whereRaw('lexemes @@ ?::tsquery', [queryOf(question)])
    .orderByRaw('id + 0 desc')
    .limit(limit);
}

/** A question as PostgreSQL's `tsquery`: https://www.postgresql.org/docs/current/datatype-textsearch.html. */
function queryOf({ scope, words, inTitles }: Question): string {
  const term = (one: string) => quoted(inTitles ? lexemeOfTitle(one) : one);
  const formula = formulaOf(words, term, { and: ' & ', or: ' | ' });
  return [...scope.map((mark) => quoted(lexemeOfMark(mark))), formula].join(' & ');
}

function vectorOf(entry: IndexedEntry): string {
  return lexemesOf(entry, entry.scope).map(quoted).join(' ');
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '$&$&')}'`;
}
