import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { similarWords } from '../../database/search-words.ts';
import type { WordRow } from '../../database/search-words.ts';
import type { QueryWord } from '../../search/query.ts';
import { slipKeysOfQuery, slipsAllowed, slipsBetween } from '../../search/slips.ts';
import { essential, isKnown } from '../../search/wishes.ts';
import { findIn, understand } from './find.ts';
import type { Understood } from './find.ts';

/** Its syllables are endings, mostly: another one makes another form, not the right spelling. Katakana spells names. */
const NATIVE_JAPANESE = /\p{Script=Hiragana}/u;

/**
 * A query that finds something, where one found nothing and differs from it by slips of the writer: every word that no
 * edition has is exchanged for the one that most editions have of those closest to it.
 *
 * @returns null where there is none
 */
export async function suggestionFor(
  handle: Handle,
  query: string,
  understood: readonly Understood[],
  requested: LocaleCode,
  kind: DocumentKind | undefined,
): Promise<string | null> {
  for (const { locale, wishes } of understood) {
    const unknown = essential(wishes)
      .filter((wish) => !isKnown(wish) && !NATIVE_JAPANESE.test(wish.word.form))
      .map(({ word }) => word);
    const similar = await similarWords(
      handle,
      locale,
      unknown.flatMap(({ folded }) => slipKeysOfQuery(folded)),
    );
    const suggestion = corrected(query, unknown, similar);
    if (suggestion === query) continue;
    const [meant] = await understand(handle, suggestion, [locale]);
    if (meant !== undefined && (await findIn(handle, meant, requested, kind)).length > 0) return suggestion;
  }
  return null;
}

function corrected(query: string, unknown: readonly QueryWord[], similar: readonly WordRow[]): string {
  // From the end, so that the places of earlier words stay.
  return unknown.toReversed().reduce((text, word) => {
    const right = closest(word, similar);
    return right === undefined ? text : text.slice(0, word.start) + right.form + text.slice(word.end);
  }, query);
}

function closest({ form, folded }: QueryWord, similar: readonly WordRow[]): WordRow | undefined {
  const allowed = slipsAllowed(folded);
  return similar
    .map((word) => ({
      word,
      slips: slipsBetween(folded, word.folded),
      // Of two spellings that fold to the same, the one that is written more like it.
      unlike: slipsBetween(form, word.form),
    }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || a.unlike - b.unlike || b.word.documents - a.word.documents)[0]?.word;
}
