import { z } from 'zod';
import { DOCUMENT_KINDS } from '../vocabulary.ts';
import { pagination } from './answers.ts';
import { fallback, localeCode, path } from './references.ts';

/** A stretch of a field that matched, in UTF-16 units: `text.slice(start, end)`. */
export const matchRange = z.strictObject({
  field: z.enum(['title', 'excerpt']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type MatchRange = z.infer<typeof matchRange>;

/** A document that matches, with the passage that does so best. */
export const searchHit = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string().min(1),
  path,
  /** The locale of the words, which is another than the one asked for where `fallback` says so. */
  locale: localeCode,
  fallback,
  /** Plain text, cut at words, with an ellipsis where it is cut. */
  excerpt: z.string(),
  /** In order of field and place; none overlap. */
  ranges: z.array(matchRange),
  /** Larger is better. Comparable within one answer only. */
  score: z.number().nonnegative(),
});
export type SearchHit = z.infer<typeof searchHit>;

/** `GET /search`: hits, best first. */
export const searchAnswer = z.strictObject({
  data: z.array(searchHit),
  meta: z.strictObject({
    requestedLocale: localeCode,
    pagination,
    /** A query that would find something, where this one found nothing and differs from it by a slip. */
    suggestion: z.string().nullable(),
  }),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;
