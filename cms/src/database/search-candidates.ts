import { z } from 'zod';
import { DOCUMENT_KINDS, localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { Handle } from './connection.ts';
import { searchIndexOf } from './search-index.ts';
import type { LimitedQuestion } from './search-index.ts';

const candidateRow = z.object({
  id: z.number(),
  documentId: z.string(),
  titleWords: z.string(),
  summaryWords: z.string(),
  headingWords: z.string(),
  textWords: z.string(),
});
/** An entry that answers a question, with its words. */
export type CandidateRow = z.infer<typeof candidateRow>;

const COLUMNS = {
  id: 'e.id',
  documentId: 'e.document_id',
  titleWords: 'e.title_words',
  summaryWords: 'e.summary_words',
  headingWords: 'e.heading_words',
  textWords: 'e.text_words',
} as const;

/** The entries that answer any of several questions, of each the newest up to its limit. Two statements, three at most. */
export async function candidatesFor(
  handle: Handle,
  questions: readonly LimitedQuestion[],
): Promise<CandidateRow[]> {
  const ids = await searchIndexOf(handle).answering(handle, questions);
  if (ids.length === 0) return [];
  const rows: unknown = await handle({ e: 'search_entries' }).select(COLUMNS).whereIn('e.id', ids);
  return z.array(candidateRow).parse(rows);
}

const foundRow = candidateRow.extend({
  passages: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  locale: localeCode,
  title: z.string(),
  slug: z.string(),
  wasTranslated: z.coerce.boolean(),
});
/** An entry with what a hit shows of it. */
export type FoundRow = z.infer<typeof foundRow>;

/** What hits show of entries, by id. `wasTranslated`: whether there was ever an edition in the locale asked for. */
export async function entriesToShow(
  handle: Handle,
  ids: readonly number[],
  requested: LocaleCode,
): Promise<Map<number, FoundRow>> {
  if (ids.length === 0) return new Map();
  const rows: unknown = await handle({ e: 'search_entries' })
    .join({ shown: 'editions' }, (on) =>
      on.on('shown.document_id', 'e.document_id').andOn('shown.locale', 'e.locale'),
    )
    .leftJoin({ own: 'editions' }, (on) =>
      on.on('own.document_id', 'e.document_id').andOnVal('own.locale', requested),
    )
    .select({ ...COLUMNS, passages: 'e.passages', kind: 'e.kind', locale: 'e.locale' })
    .select({ title: 'shown.title', slug: 'shown.slug', wasTranslated: 'own.id' })
    .whereIn('e.id', ids)
    .whereNull('shown.withdrawn_at');
  return new Map(
    z
      .array(foundRow)
      .parse(rows)
      .map((row) => [row.id, row]),
  );
}
