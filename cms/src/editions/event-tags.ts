import {
  LOCALE_CODES,
  documentTag,
  fallbackChain,
  isSingleKind,
  listTag,
  partTag,
  partsHolding,
  slugTag,
} from '@wellspring/content-model';
import type { EditionKind, LocaleCode, Tag } from '@wellspring/content-model';
import { bucketOf } from '../database/buckets.ts';

/**
 * Tags of everything that shows an edition, or would now that it exists: the document, the lists of every locale that
 * falls back to this one, the parts of the index that it is in, and its slugs in every locale, because a slug leads to its
 * document from any locale.
 */
export function tagsOfEdition(
  kind: EditionKind,
  documentId: string,
  locale: LocaleCode,
  slugs: readonly string[],
): Tag[] {
  const lists = LOCALE_CODES.filter((code) => fallbackChain(code).includes(locale));
  return [
    documentTag(documentId),
    ...lists.map((code) => listTag(kind, code)),
    ...partsHolding(bucketOf(documentId)).map(partTag),
    ...(isSingleKind(kind)
      ? []
      : slugs.flatMap((slug) => LOCALE_CODES.map((code) => slugTag(kind, code, slug)))),
  ];
}
