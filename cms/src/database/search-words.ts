import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { Knex } from 'knex';
import { slipKeysOfWord } from '../search/slips.ts';
import type { VocabularyWord } from '../search/entry.ts';
import type { Lookup } from '../search/wishes.ts';
import { wordOfForm } from '../search/words.ts';
import { insertRows } from './bulk/insert-rows.ts';
import { numberRows } from './bulk/number-rows.ts';
import { RowsByTable } from './bulk/rows.ts';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** Rows of one statement; SQLite admits 500 in an insert as it is made here. */
const AT_ONCE = 200;
/** Entries that are read, and words that are written, at once where all are counted anew. */
const MANY_AT_ONCE = 5_000;
/** The words that a beginning or an ending is completed to: those that most editions have. */
const COMPLETIONS = 24;
/**
 * Words with the same beginning, ending, or slip that are looked at. More have only the shortest ones of the largest
 * vocabularies, and there every completion is a guess.
 */
const ALIKE = 2_000;
/** Words that a misspelt one is compared with. */
const SIMILAR_MAX = 400;
/** What sorts behind everything that begins alike. */
const LAST = '\u{10ffff}';

const wordRow = z.object({
  locale: localeCode,
  form: z.string(),
  folded: z.string(),
  term: z.string(),
  documents: z.number(),
});
const formsRow = z.object({ id: z.number(), locale: localeCode, forms: z.string() });
/** A word of a locale's vocabulary, and how many editions have it. */
export type WordRow = z.infer<typeof wordRow>;

/** Counts words in, of an edition that has them from now on. */
export async function countWordsIn(
  handle: Handle,
  locale: LocaleCode,
  words: readonly VocabularyWord[],
): Promise<void> {
  for (const some of inParts(words, AT_ONCE)) {
    const rows: unknown = await handle('search_words')
      .insert(some.map((word) => ({ ...wordColumns(locale, word), documents: 1 })))
      .onConflict(['locale', 'form'])
      .merge({ documents: handle.raw('search_words.documents + 1') })
      .returning(['id', 'folded', 'documents']);
    const counted = z
      .array(z.object({ id: z.number(), folded: z.string(), documents: z.number() }))
      .parse(rows);
    await keepSlips(
      handle,
      counted.filter(({ documents }) => documents === 1),
    );
  }
}

/** Counts words out, of an edition that no longer has them. A word that no edition has is forgotten. */
export async function countWordsOut(
  handle: Handle,
  locale: LocaleCode,
  forms: readonly string[],
): Promise<void> {
  for (const some of inParts(forms, AT_ONCE)) {
    const those = () => handle('search_words').where({ locale }).whereIn('form', some);
    await those().decrement('documents');
    const unused = those().where('documents', '<=', 0).select('id');
    await handle('search_slips').whereIn('word_id', unused).delete();
    await those().where('documents', '<=', 0).delete();
  }
}

/**
 * Counts all words anew, from the forms that entries have. In a transaction that nobody else's publication comes between; its
 * memory grows with the number of different words.
 */
export async function countAllWords(handle: Knex.Transaction): Promise<void> {
  for (const table of ['search_slips', 'search_words']) await handle(table).truncate();
  const counts = await formsOfAllEntries(handle);
  for (const [locale, ofLocale] of counts) {
    for (const some of inParts([...ofLocale], MANY_AT_ONCE)) {
      const rows = new RowsByTable();
      for (const [form, documents] of some) {
        const word = wordOfForm(form, locale);
        const number = rows.addNumbered('search_words', { ...wordColumns(locale, word), documents });
        for (const slip of slipKeysOfWord(word.folded))
          rows.add('search_slips', { slip, word_id: number }, { word_id: 'search_words' });
      }
      await numberRows(handle, rows.tables);
      for (const table of rows.tables) await insertRows(handle, table);
    }
  }
}

async function formsOfAllEntries(handle: Handle): Promise<Map<LocaleCode, Map<string, number>>> {
  const counts = new Map<LocaleCode, Map<string, number>>();
  let last = 0;
  for (let read = MANY_AT_ONCE; read === MANY_AT_ONCE;) {
    const rows: unknown = await handle('search_entries')
      .select('id', 'locale', 'forms')
      .where('id', '>', last)
      .orderBy('id')
      .limit(MANY_AT_ONCE);
    const entries = z.array(formsRow).parse(rows);
    for (const { locale, forms } of entries) {
      const ofLocale = counts.get(locale) ?? new Map<string, number>();
      counts.set(locale, ofLocale);
      for (const form of formsIn(forms)) ofLocale.set(form, (ofLocale.get(form) ?? 0) + 1);
    }
    last = entries.at(-1)?.id ?? last;
    read = entries.length;
  }
  return counts;
}

/** The forms of an entry: its vocabulary, with a space between two. */
export function formsIn(forms: string): string[] {
  return forms === '' ? [] : forms.split(' ');
}

function wordColumns(locale: LocaleCode, { form, folded, term }: VocabularyWord) {
  return { locale, form, folded, term, backwards: backwards(term) };
}

/** The words of the vocabularies that queries may mean, in one statement; a word may come more than once. */
export async function lookUpWords(handle: Handle, lookups: readonly Lookup[]): Promise<WordRow[]> {
  const parts = lookups.flatMap(({ locale, spellings, terms, beginnings, endings }) => {
    const words = () => handle('search_words').select(Object.keys(wordRow.shape)).where({ locale });
    return [
      words().whereIn('folded', spellings),
      words().whereIn('term', terms),
      ...beginnings.map((beginning) => mostUsed(handle, words(), 'folded', beginning)),
      ...endings.map((ending) => mostUsed(handle, words(), 'backwards', backwards(ending))),
    ];
  });
  if (parts.length === 0) return [];
  const rows: unknown = await handle.queryBuilder().unionAll(parts);
  return z.array(wordRow).parse(rows);
}

/** Words of a locale that may be what misspelt ones were meant to be. */
export async function similarWords(
  handle: Handle,
  locale: LocaleCode,
  slips: readonly number[],
): Promise<WordRow[]> {
  if (slips.length === 0) return [];
  const rows: unknown = await handle('search_words')
    .select(Object.keys(wordRow.shape))
    .where({ locale })
    .whereIn(
      'id',
      handle
        .select('word_id')
        .from(handle('search_slips').select('word_id').whereIn('slip', slips).limit(ALIKE).as('alike')),
    )
    .orderBy('documents', 'desc')
    .limit(SIMILAR_MAX);
  return z.array(wordRow).parse(rows);
}

function mostUsed(
  handle: Handle,
  words: ReturnType<Handle>,
  column: 'folded' | 'backwards',
  beginning: string,
) {
  const alike = words
    .where(column, '>=', beginning)
    .where(column, '<', beginning + LAST)
    .limit(ALIKE)
    .as('alike');
  return handle
    .select('*')
    .from(handle.select('*').from(alike).orderBy('documents', 'desc').limit(COMPLETIONS).as('completed'));
}

async function keepSlips(
  handle: Handle,
  words: readonly { readonly id: number; readonly folded: string }[],
): Promise<void> {
  const rows = words.flatMap(({ id, folded }) => slipKeysOfWord(folded).map((slip) => [slip, id]));
  if (rows.length === 0) return;
  const fromJson = isPostgres(handle)
    ? 'select (slip ->> 0)::int, (slip ->> 1)::int from json_array_elements(?::json) slip'
    : 'select value ->> 0, value ->> 1 from json_each(?)';
  await handle.raw(`insert into search_slips (slip, word_id) ${fromJson}`, [JSON.stringify(rows)]);
}

function backwards(text: string): string {
  return Array.from(text).reverse().join('');
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size));
  return parts;
}
