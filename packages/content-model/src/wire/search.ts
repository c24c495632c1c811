import { z } from 'zod';
import { DOCUMENT_KINDS } from '../vocabulary.ts';
import { pagination } from './answers.ts';
import { fallback, localeCode, path } from './references.ts';

/** A stretch of a field that matched, in UTF-16 units: `text.slice(start, end)`. */
export const matchRange = z
  .strictObject({
    field: z.enum(['title', 'excerpt']),
    start: z.int().nonnegative(),
    end: z.int().positive(),
  })
  .meta({
    id: 'MatchRange',
    description: 'A stretch that matched, in UTF-16 units: `text.slice(start, end)` in JavaScript.',
  });
export type MatchRange = z.infer<typeof matchRange>;

/** A document that matches, with the passage that does so best. */
export const searchHit = z
  .strictObject({
    id: z.string().min(1).describe('The document. The same in every locale, and for good.'),
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string().min(1),
    path: path.describe('The page under the locale asked for.'),
    locale: localeCode.describe('The locale of the words.'),
    fallback,
    excerpt: z.string().describe('Plain text, cut at words, with an ellipsis where it is cut.'),
    ranges: z.array(matchRange).describe('In order of field and place. None overlap.'),
    score: z.number().nonnegative().describe('Larger is better. Comparable within one answer only.'),
  })
  .meta({ id: 'SearchHit', description: 'A document that matches, with the passage that does so best.' });
export type SearchHit = z.infer<typeof searchHit>;

/** `GET /search`: hits, best first. */
export const searchAnswer = z
  .strictObject({
    data: z.array(searchHit).describe('Best first.'),
    meta: z.strictObject({
      requestedLocale: localeCode,
      pagination,
      suggestion: z
        .string()
        .nullable()
        .describe(
          'A query that would find something, where this one found nothing and differs from it by a slip.',
        ),
    }),
  })
  .meta({ id: 'SearchAnswer', description: 'A page of what matches.' });
export type SearchAnswer = z.infer<typeof searchAnswer>;
