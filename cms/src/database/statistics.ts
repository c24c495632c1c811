import { z } from 'zod';
import { LOCALE_CODES } from '@wellspring/content-model';
import { ask } from './ask.ts';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** Rows of an index that are looked at: enough to tell a column with few values from one with many, in a second at most. */
const LOOKED_AT = 400;

/**
 * Lets PostgreSQL look at tables that many rows are being written into. It does so by itself, but after a minute or so; until
 * then it takes a table that was empty for one in which every value is frequent, and reads all of it each time.
 */
export async function lookAtGrowingTables(handle: Handle, tables: readonly string[]): Promise<void> {
  if (isPostgres(handle)) await handle.raw(`analyze ${tables.join(', ')}`);
}

/**
 * Lets SQLite look at what is in its tables, so that it chooses the right index: without, it takes one by the components of a
 * single article and one by those of all articles for equally good, and reads all of them for each save. It remembers what it
 * saw, and looks again only where much has changed (https://www.sqlite.org/lang_analyze.html#recommended_usage_patterns).
 * PostgreSQL does the same by itself.
 */
export async function lookAtTables(handle: Handle): Promise<void> {
  if (isPostgres(handle)) return;
  await handle.raw(`pragma analysis_limit = ${LOOKED_AT}`);
  await handle.raw('pragma optimize = 0x10002');
  await tellOfFewValues(handle);
}

const fewValues = z.object({ table: z.string(), index: z.string(), column: z.string(), stat: z.string() });

/**
 * Tells SQLite how often a value stands in the indexes of drafts by language, and in Strapi's by the name of a field and of a
 * component. Of an index it looks at the beginning only, and takes a language for telling and the first fields of the alphabet,
 * which are seldom filled, for all: it would walk through every title for a hundred known documents, or read the
 * sources of one page of articles, and read those of all. What it saw may be corrected
 * (https://www.sqlite.org/fileformat2.html#the_sqlite_stat1_table).
 */
async function tellOfFewValues(handle: Handle): Promise<void> {
  const rows = await ask(
    handle,
    `select s.tbl as "table", s.idx as "index", i.name as "column", s.stat as "stat"
    from sqlite_stat1 as s join pragma_index_info(s.idx) as i
    where i.seqno = 0 and (s.idx like 'articles\\_drafts\\_%' escape '\\' or s.tbl like '%\\_cmps' escape '\\'
      and (s.idx like '%\\_field\\_idx' escape '\\' or s.idx like '%\\_type\\_idx' escape '\\'))`,
    [],
  );
  for (const { table, index, column, stat } of z.array(fewValues).parse(rows)) {
    const [all = '0', , ...rest] = stat.split(' ');
    const values = column === 'locale' ? LOCALE_CODES.length : await countValues(handle, table, column);
    const each = Math.ceil(Number(all) / Math.max(1, values));
    await handle('sqlite_stat1')
      .where({ tbl: table, idx: index })
      .update({ stat: [all, each, ...rest].join(' ') });
  }
  // Has it read what was corrected: https://www.sqlite.org/lang_analyze.html.
  await handle.raw('analyze sqlite_schema');
}

/** How many different values a column has, from one to the next by its index. */
async function countValues(handle: Handle, table: string, column: string): Promise<number> {
  const rows: unknown = await handle.raw(
    `with recursive found (value) as (
      select min(??) from ?? union all select (select min(??) from ?? where ?? > found.value) from found where found.value is not null
    ) select count(value) as number from found`,
    [column, table, column, table, column],
  );
  const [row] = z.tuple([z.object({ number: z.number() })]).parse(rows);
  return row.number;
}
