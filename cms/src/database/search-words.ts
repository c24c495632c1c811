import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { slipKeysOfWord } from '../search/slips.ts';
import type { VocabularyWord } from '../search/entry.ts';
import type { Lookup } from '../search/wishes.ts';
import { isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';

/** Rows of one statement; SQLite admits 500 in an insert as it is made here. */
const AT_ONCE = 200;
/** The words that a beginning or an ending is completed to: those that most editions have. */
const COMPLETIONS = 24;
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
/** A word of a locale's vocabulary, and how many editions have it. */
export type WordRow = z.infer<typeof wordRow>;

/** Counts words in, of an edition that has them from now on. */
export async function countWordsIn(
  handle: Handle,
  locale: LocaleCode,
  words: readonly VocabularyWord[],
): Promise<void> {
  for (const some of inParts(words)) {
    const rows: unknown = await handle('search_words')
      .insert(
        some.map(({ form, folded, term }) => ({
          locale,
          form,
          folded,
          term,
          backwards: backwards(term),
          documents: 1,
        })),
      )
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
  for (const some of inParts(forms)) {
    const those = () => handle('search_words').where({ locale }).whereIn('form', some);
    await those().decrement('documents');
    const unused = those().where('documents', '<=', 0).select('id');
    await handle('search_slips').whereIn('word_id', unused).delete();
    await those().where('documents', '<=', 0).delete();
  }
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
    .whereIn('id', handle('search_slips').select('word_id').whereIn('slip', slips))
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
  return handle.select('*').from(
    words
      .where(column, '>=', beginning)
      .where(column, '<', beginning + LAST)
      .orderBy('documents', 'desc')
      .limit(COMPLETIONS)
      .as('completed'),
  );
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

function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) parts.push(items.slice(from, from + AT_ONCE));
  return parts;
}
