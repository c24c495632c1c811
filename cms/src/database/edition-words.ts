import { z } from 'zod';
import type { LocaleCode } from '@wellspring/content-model';
import type { Handle } from './connection.ts';

const publication = z.object({ wordsFingerprint: z.string(), publishedAt: z.string() });

/** Records that a locale of a document was published with other words than before. */
export async function recordWords(
  handle: Handle,
  documentId: string,
  locale: LocaleCode,
  words: z.infer<typeof publication>,
): Promise<void> {
  await handle('edition_words').insert({
    document_id: documentId,
    locale,
    words_fingerprint: words.wordsFingerprint,
    published_at: words.publishedAt,
  });
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
  const rows: unknown = await handle('edition_words')
    .select({
      documentId: 'document_id',
      locale: 'locale',
      wordsFingerprint: 'words_fingerprint',
      publishedAt: 'published_at',
    })
    .whereIn(
      'document_id',
      made.map(({ documentId }) => documentId),
    )
    .orderBy('id');
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
