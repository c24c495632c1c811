import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import type { SearchEntry } from '../search/entry.ts';
import { scopesOf } from '../search/scope.ts';
import type { Handle } from './connection.ts';
import { indexEntry, unindexEntry } from './search-index.ts';
import { countWordsIn, countWordsOut } from './search-words.ts';

/** The edition that an entry is of. */
export interface EntryOf {
  readonly documentId: string;
  readonly locale: LocaleCode;
  readonly kind: DocumentKind;
}

const standingEntry = z.object({ id: z.number(), locale: localeCode, scope: z.string(), forms: z.string() });

/** Writes the entry of an edition over what stood in its place, and everything that follows from it. */
export async function putEntry(
  handle: Handle,
  { documentId, locale, kind }: EntryOf,
  entry: SearchEntry,
): Promise<void> {
  const standing = await entriesOf(handle, documentId);
  const previous = standing.find((one) => one.locale === locale);
  const scopes = scopesOf(kind, [...new Set([...standing.map((one) => one.locale), locale])]);
  const rows: unknown = await handle('search_entries')
    .insert({
      document_id: documentId,
      locale,
      kind,
      scope: scopes.get(locale) ?? '',
      title_words: entry.titleWords,
      summary_words: entry.summaryWords,
      heading_words: entry.headingWords,
      text_words: entry.textWords,
      passages: entry.passages,
      forms: entry.vocabulary.map(({ form }) => form).join(' '),
    })
    .onConflict(['document_id', 'locale'])
    .merge()
    .returning('id');
  const [row] = z.tuple([z.object({ id: z.number() })]).parse(rows);
  await indexEntry(handle, row.id);
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
  await unindexEntry(handle, own.id);
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

/** Editions that stand and have no entry: some, or none where all have. */
export async function editionsWithoutEntry(
  handle: Handle,
  limit: number,
): Promise<{ documentId: string; locale: LocaleCode }[]> {
  const rows: unknown = await handle('editions')
    .select({ documentId: 'editions.document_id', locale: 'editions.locale' })
    .leftJoin('search_entries', (on) =>
      on
        .on('search_entries.document_id', 'editions.document_id')
        .andOn('search_entries.locale', 'editions.locale'),
    )
    .whereNull('search_entries.id')
    .whereNull('editions.withdrawn_at')
    .whereNot('editions.kind', 'home')
    .orderBy('editions.id')
    .limit(limit);
  return z.array(z.object({ documentId: z.string(), locale: localeCode })).parse(rows);
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
  entries: readonly z.infer<typeof standingEntry>[],
  scopes: ReadonlyMap<LocaleCode, string>,
): Promise<void> {
  for (const { id, locale, scope } of entries) {
    const now = scopes.get(locale) ?? '';
    if (now === scope) continue;
    await handle('search_entries').where({ id }).update({ scope: now });
    await indexEntry(handle, id);
  }
}

function formsOf(entry: { readonly forms: string } | undefined): string[] {
  return entry === undefined || entry.forms === '' ? [] : entry.forms.split(' ');
}
