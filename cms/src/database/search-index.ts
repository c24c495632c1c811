import type { Knex } from 'knex';
import type { LocaleCode } from '@wellspring/content-model';
import type { IndexedWords } from '../search/lexemes.ts';
import type { Value } from './bulk/rows.ts';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';
import { POSTGRES_INDEX } from './search-index-postgres.ts';
import { SQLITE_INDEX } from './search-index-sqlite.ts';

/** What an entry has to have: its place, and all of some words, each of which is any of some terms, or some terms together. */
export interface Question {
  readonly locale: LocaleCode;
  /** Marks of the scope, all of them. */
  readonly scope: readonly string[];
  readonly words: readonly {
    readonly any: readonly string[];
    readonly together: readonly string[];
    /** About how many entries have the word. */
    readonly spread: number;
  }[];
  /** Only titles and names. */
  readonly inTitles: boolean;
  /** Whether few entries are in the scope at all. */
  readonly few: boolean;
}

/** An entry as an index takes it. */
export interface IndexedEntry extends IndexedWords {
  readonly locale: LocaleCode;
  readonly scope: string;
}

/** The full-text index of a database. Both are handed finished terms and compare them as they are. */
export interface SearchIndex {
  /** Its tables, to be dropped when search is made anew. */
  readonly tables: readonly string[];
  /** Makes it, empty. What only speeds up questions is left to `finish`: it is made quicker at the end. */
  create(knex: Knex): Promise<void>;
  /** Completes it, once everything is in it. To be called again whenever entries were added in bulk. */
  finish(handle: Handle): Promise<void>;
  /** The row of an entry, whose id goes into the column named, for writing many. */
  row(entry: IndexedEntry): {
    readonly table: string;
    readonly id: string;
    readonly row: Record<string, Value>;
  };
  /** Writes an entry over what stood in its place. */
  put(handle: Handle, id: number, entry: IndexedEntry): Promise<void>;
  /** Takes an entry out. To be called before its row goes. */
  remove(handle: Handle, id: number, locale: LocaleCode): Promise<void>;
  empty(handle: Handle): Promise<void>;
  /**
   * Ids of entries that answer any of several questions, of each the newest ones up to its limit. The work is bounded by the
   * limits, not by how many entries there are. One statement; on PostgreSQL two, where the newest entries were not enough.
   */
  answering(handle: Handle, questions: readonly LimitedQuestion[]): Promise<number[]>;
}

/** A question, and how many entries are wanted. */
export interface LimitedQuestion {
  readonly question: Question;
  readonly limit: number;
}

/** The index of the database that is there. */
export function searchIndexOf(handle: Handle): SearchIndex {
  return isPostgres(handle) ? POSTGRES_INDEX : SQLITE_INDEX;
}
