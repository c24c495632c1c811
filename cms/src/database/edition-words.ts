import { z } from 'zod';
import type { LocaleCode } from '@wellspring/content-model';
import { ask, isAnyOf } from './ask.ts';
import type { Handle } from './connection.ts';
import type { EditionFacts } from './editions.ts';

const publication = z.object({ wordsFingerprint: z.string(), publishedAt: z.string() });

/** What is remembered of the words of an edition. */
type Words = Pick<EditionFacts, 'documentId' | 'locale' | 'wordsFingerprint' | 'publishedAt'>;

/** A publication with other words than before, as its table keeps it. */
export function wordsColumns({ documentId, locale, wordsFingerprint, publishedAt }: Words) {
  return {
    document_id: documentId,
    locale,
    words_fingerprint: wordsFingerprint,
    published_at: publishedAt,
  };
}

/** Records that an edition was published with other words than before. */
export async function recordWords(handle: Handle, words: Words): Promise<void> {
  await handle('edition_words').insert(wordsColumns(words));
}

/**
 * For each document, when its source was first published with words other than those that a translation was made from.
 *
 * @param made per document: the source locale, and the fingerprint of the source's words that the translation has
 * @returns instants by document id; a document whose source never had those words counts from its first publication
 */
export async function changedSince(
  handle: Handle,
  made: readonly { documentId: string; sourceLocale: LocaleCode; fingerprint: string }[],
): Promise<Map<string, string>> {
  if (made.length === 0) return new Map();
  const rows = await ask(
    handle,
    `select document_id as "documentId", locale, words_fingerprint as "wordsFingerprint", published_at as "publishedAt"
    from edition_words where document_id ${isAnyOf(handle)} order by id`,
    [made.map(({ documentId }) => documentId)],
  );
  const publications = z
    .array(publication.extend({ documentId: z.string(), locale: z.string() }))
    .parse(rows);
  return new Map(
    made.flatMap(({ documentId, sourceLocale, fingerprint }) => {
      const own = publications.filter((one) => one.documentId === documentId && one.locale === sourceLocale);
      const last = own.findLastIndex((one) => one.wordsFingerprint === fingerprint);
      const change = own[last + 1];
      return change === undefined ? [] : [[documentId, change.publishedAt] as const];
    }),
  );
}
