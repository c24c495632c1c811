import { z } from 'zod';
import { DEFAULT_LOCALE } from '../locales.ts';
import { partNamed } from '../parts.ts';
import { BODY_REGIONS, DOCUMENT_KINDS, EDITION_KINDS } from '../vocabulary.ts';
import { cursor } from './changes.ts';
import { localeCode } from './references.ts';

/** Query strings carry text: a whole number from 1, without sign, spaces or leading zeros. */
const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(max));

const locale = localeCode.default(DEFAULT_LOCALE).describe('The language to answer in.');
const fallbackOfOne = z
  .enum(['default', 'none'])
  .default('default')
  .describe(
    '`default`: where the document is not in the locale, it is served in the next one of the chain of fallbacks, and says so. `none`: 404 then, with the locales that it is in.',
  );
const fallbackOfList = z
  .enum(['none', 'default'])
  .default('none')
  .describe(
    '`none`: what is in the locale. `default`: after that, everything else in the next locale of the chain of fallbacks, and labelled so.',
  );
/** A slug in any locale, current or former. */
const slug = z.string().min(1).max(400);
const page = (max: number) =>
  wholeNumber(max).default(1).describe('Past the last page the list is empty, and no error.');

/** Largest page of articles. */
export const PAGE_SIZE_MAX = 100;
export const PAGE_SIZE_DEFAULT = 24;

/** Query of `GET /articles`. */
export const articleListQuery = z.strictObject({
  locale,
  page: page(1_000_000),
  pageSize: wholeNumber(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT).describe('How many there are on a page.'),
  topic: slug.optional().describe('Articles about a topic: its slug, in any language.'),
  technique: slug.optional().describe('Articles with a technique: its slug, in any language.'),
  author: slug.optional().describe('Articles by a person: their slug, in any language.'),
  region: z.enum(BODY_REGIONS).optional().describe('Articles about topics of a region of the body.'),
  sort: z
    .enum(['-publishedAt', 'publishedAt', '-updatedAt'])
    .default('-publishedAt')
    .describe('By an instant; newest first with a minus.'),
  fallback: fallbackOfList,
});
export type ArticleListQuery = z.infer<typeof articleListQuery>;

/** Query of the lists that fit on one page: techniques, topics, authors. */
export const shortListQuery = z.strictObject({ locale, fallback: fallbackOfList });
export type ShortListQuery = z.infer<typeof shortListQuery>;

/** Query of one document by slug, and of the home page. */
export const documentQuery = z.strictObject({ locale, fallback: fallbackOfOne });
export type DocumentQuery = z.infer<typeof documentQuery>;

/** Query of `GET /locales`: none. */
export const localesQuery = z.strictObject({});

/** Longest query of a search, in UTF-16 units. */
export const SEARCH_QUERY_MAX = 200;
/** Largest page of search hits. */
export const SEARCH_PAGE_SIZE_MAX = 50;
export const SEARCH_PAGE_SIZE_DEFAULT = 20;
/** Nobody reads further, and counting up to there costs the database more the further it is. */
export const SEARCH_PAGE_MAX = 50;

/** Query of `GET /search`. Words are compared as the locale compares them; the last one may be unfinished. */
export const searchQuery = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(SEARCH_QUERY_MAX)
    .describe(
      'Words, in the language of the locale. The last one may be unfinished. Never written to a log.',
    ),
  locale,
  kind: z.enum(DOCUMENT_KINDS).optional().describe('Only this kind.'),
  page: page(SEARCH_PAGE_MAX),
  pageSize: wholeNumber(SEARCH_PAGE_SIZE_MAX)
    .default(SEARCH_PAGE_SIZE_DEFAULT)
    .describe('How many there are on a page.'),
  fallback: fallbackOfList,
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** Most entries of one answer of the index and of the event log. */
export const LIMIT_MAX = 1000;
export const LIMIT_DEFAULT = 200;
const limit = wholeNumber(LIMIT_MAX)
  .default(LIMIT_DEFAULT)
  .describe('How many there are at most in one answer.');

/** Query of `GET /index`; `after` is the `meta.cursor` of the answer before. */
export const indexQuery = z
  .strictObject({
    kind: z.enum(EDITION_KINDS).optional().describe('Only this kind.'),
    locale: localeCode.optional().describe('Only this language.'),
    part: z
      .string()
      .regex(/^[1-9]\d{0,2}-of-(?:1|2|4|8|16|32|64|128|256)$/, { abort: true })
      .refine((name) => partNamed(name) !== undefined, 'There are no more parts than that.')
      .optional()
      .describe(
        'Only one of 1, 2, 4 … 256 parts of about the same size, such as `3-of-16`. A document is in the same part in every language, for good, and an answer is purged by what happens in its part alone. With `locale`.',
      ),
    indexable: z
      .enum(['true'])
      .optional()
      .describe('Only what search engines may list: for sitemaps. With `locale`.'),
    after: cursor.optional().describe('`meta.cursor` of the answer before. Without it: from the start.'),
    limit,
  })
  .refine(
    ({ locale, part, indexable }) => locale !== undefined || (part === undefined && indexable === undefined),
    { path: ['locale'], error: '“part” and “indexable” narrow one language down: say which in “locale”.' },
  );
export type IndexQuery = z.infer<typeof indexQuery>;

/** Query of `GET /changes`: from the oldest event that is kept, after a cursor, or from now on (`latest`). */
export const changesQuery = z.strictObject({
  after: z
    .union([z.literal('latest'), cursor])
    .optional()
    .describe(
      '`meta.cursor` of the answer before, or `latest` for a cursor from which to go on later. Without it: from the oldest event that is kept.',
    ),
  limit,
});
export type ChangesQuery = z.infer<typeof changesQuery>;

/** Query of `GET /openapi.json`: none. */
export const openapiQuery = z.strictObject({});
