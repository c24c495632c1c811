import { RowsByTable } from '../../database/bulk/rows.ts';
import type { TableRows } from '../../database/bulk/rows.ts';
import type { EditionToEnter } from '../../database/editions-to-enter.ts';
import { entryColumns } from '../../database/search-entries.ts';
import { POSTGRES_INDEX } from '../../database/search-index-postgres.ts';
import { SQLITE_INDEX } from '../../database/search-index-sqlite.ts';
import { entryOf } from '../../search/entry.ts';
import { scopesOf } from '../../search/scope.ts';
import type { LocaleCode } from '@wellspring/content-model';
import { searchTextOf } from './search-text.ts';

/** Editions for another thread. */
export interface EnterJob {
  readonly editions: readonly EditionToEnter[];
  /** The locales in which each of their documents stands. */
  readonly standing: ReadonlyMap<string, readonly LocaleCode[]>;
  readonly isPostgres: boolean;
}

/** Their entries. */
export interface Entered {
  readonly editions: readonly EditionToEnter[];
  /** In each table a row for each edition, in the same order. */
  readonly tables: readonly TableRows[];
}

/** Runs on another thread: makes the entries of editions. */
export default function enter({ editions, standing, isPostgres }: EnterJob): Entered {
  const index = isPostgres ? POSTGRES_INDEX : SQLITE_INDEX;
  const rows = new RowsByTable();
  const entered: EditionToEnter[] = [];
  for (const edition of editions) {
    const { kind, documentId, locale } = edition;
    const text = searchTextOf(edition);
    if (text === undefined) continue;
    const entry = entryOf(text, locale);
    const scope = scopesOf(kind, standing.get(documentId) ?? []).get(locale) ?? '';
    const number = rows.addNumbered('search_entries', entryColumns(edition, entry, scope));
    const { table, id, row } = index.row({ ...entry, locale, scope });
    rows.add(table, { [id]: number, ...row }, { [id]: 'search_entries' });
    entered.push({ ...edition, item: '', body: '' });
  }
  return { editions: entered, tables: rows.tables };
}
