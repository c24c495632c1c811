import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import type { SearchEntry } from '../search/entry.ts';
import { scopesOf } from '../search/scope.ts';
import type { Handle } from './connection.ts';
import { searchIndexOf } from './search-index.ts';
import { countWordsIn, countWordsOut, formsIn } from './search-words.ts';

/** The edition that an entry is of. */
export interface EntryOf {
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly kind: DocumentKind;
}

const standingEntry = z.object({
  id: z.number(),
  locale: localeCode,
  scope: z.string(),
  forms: z.string(),
});
type StandingEntry = z.infer<typeof standingEntry>;

/** An entry as its table keeps it. */
export function entryColumns({ documentId, locale, kind }: EntryOf, entry: SearchEntry, scope: string) {
  return {
    document_id: documentId,
    locale,
    kind,
    scope,
    title_words: entry.titleWords,
    summary_words: entry.summaryWords,
    heading_words: entry.headingWords,
    text_words: entry.textWords,
    passages: entry.passages,
    forms: entry.vocabulary.map(({ form }) => form).join(' '),
  };
}

/** Writes the entry of an edition over what stood in its place, and everything that follows from it. */
export async function putEntry(handle: Handle, of: EntryOf, entry: SearchEntry): Promise<void> {
  const { documentId, locale, kind } = of;
  const standing = await entriesOf(handle, documentId);
  const previous = standing.find((one) => one.locale === locale);
  const scopes = scopesOf(kind, [...new Set([...standing.map((one) => one.locale), locale])]);
  const scope = scopes.get(locale) ?? '';
  const rows: unknown = await handle('search_entries')
    .insert(entryColumns(of, entry, scope))
    .onConflict(['document_id', 'locale'])
    .merge()
    .returning('id');
  const [row] = z.tuple([z.object({ id: z.number() })]).parse(rows);
  await searchIndexOf(handle).put(handle, row.id, { ...entry, locale, scope });
  await rescope(
    handle,
    standing.filter((one) => one.locale !== locale),
    scopes,
  );

  const before = new Set(formsOf(previous));
  const after = new Set(entry.vocabulary.map(({ form }) => form));
  await countWordsOut(
    handle,
    locale,
    [...before].filter((form) => !after.has(form)),
  );
  await countWordsIn(
    handle,
    locale,
    entry.vocabulary.filter(({ form }) => !before.has(form)),
  );
}

/** Removes the entry of an edition: neither it nor words that only it had are found from now on. */
export async function removeEntry(handle: Handle, { documentId, locale, kind }: EntryOf): Promise<void> {
  const standing = await entriesOf(handle, documentId);
  const own = standing.find((one) => one.locale === locale);
  if (own === undefined) return;
  await searchIndexOf(handle).remove(handle, own.id, locale);
  await handle('search_entries').where({ id: own.id }).delete();
  await countWordsOut(handle, locale, formsOf(own));
  const others = standing.filter((one) => one.locale !== locale);
  await rescope(
    handle,
    others,
    scopesOf(
      kind,
      others.map((one) => one.locale),
    ),
  );
}

async function entriesOf(handle: Handle, documentId: string) {
  const rows: unknown = await handle('search_entries')
    .select('id', 'locale', 'scope', 'forms')
    .where({ document_id: documentId });
  return z.array(standingEntry).parse(rows);
}

/** Tells entries anew which readers they are for, where another locale of the document came or went. */
async function rescope(
  handle: Handle,
  entries: readonly StandingEntry[],
  scopes: ReadonlyMap<LocaleCode, string>,
): Promise<void> {
  for (const { id, locale, scope } of entries) {
    const now = scopes.get(locale) ?? '';
    if (now === scope) continue;
    const rows: unknown = await handle('search_entries')
      .where({ id })
      .update({ scope: now })
      .returning(['title_words', 'summary_words', 'heading_words', 'text_words']);
    const [words] = z.tuple([indexedWords]).parse(rows);
    await searchIndexOf(handle).put(handle, id, { ...words, locale, scope: now });
  }
}

const indexedWords = z
  .object({
    title_words: z.string(),
    summary_words: z.string(),
    heading_words: z.string(),
    text_words: z.string(),
  })
  .transform((row) => ({
    titleWords: row.title_words,
    summaryWords: row.summary_words,
    headingWords: row.heading_words,
    textWords: row.text_words,
  }));

function formsOf(entry: StandingEntry | undefined): string[] {
  return entry === undefined ? [] : formsIn(entry.forms);
}
