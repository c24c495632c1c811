import { z } from 'zod';
import { DEFAULT_LOCALE } from '../locales.ts';
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

const locale = localeCode.default(DEFAULT_LOCALE);
const fallbackOfOne = z.enum(['default', 'none']).default('default');
const fallbackOfList = z.enum(['none', 'default']).default('none');
/** A slug in any locale, current or former. */
const slug = z.string().min(1).max(400);

/** Largest page of articles. */
export const PAGE_SIZE_MAX = 100;
export const PAGE_SIZE_DEFAULT = 24;

/** Query of `GET /articles`. */
export const articleListQuery = z.strictObject({
  locale,
  page: wholeNumber(1_000_000).default(1),
  pageSize: wholeNumber(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT),
  topic: slug.optional(),
  technique: slug.optional(),
  author: slug.optional(),
  region: z.enum(BODY_REGIONS).optional(),
  sort: z.enum(['-publishedAt', 'publishedAt', '-updatedAt']).default('-publishedAt'),
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
  q: z.string().min(1).max(SEARCH_QUERY_MAX),
  locale,
  kind: z.enum(DOCUMENT_KINDS).optional(),
  page: wholeNumber(SEARCH_PAGE_MAX).default(1),
  pageSize: wholeNumber(SEARCH_PAGE_SIZE_MAX).default(SEARCH_PAGE_SIZE_DEFAULT),
  fallback: fallbackOfList,
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** Most entries of one answer of the index and of the event log. */
export const LIMIT_MAX = 1000;
export const LIMIT_DEFAULT = 200;
const limit = wholeNumber(LIMIT_MAX).default(LIMIT_DEFAULT);

/** Query of `GET /index`; `after` is the `meta.cursor` of the answer before. */
export const indexQuery = z.strictObject({
  kind: z.enum(EDITION_KINDS).optional(),
  after: cursor.optional(),
  limit,
});
export type IndexQuery = z.infer<typeof indexQuery>;

/** Query of `GET /changes`: from the oldest event that is kept, after a cursor, or from now on (`latest`). */
export const changesQuery = z.strictObject({
  after: z.union([z.literal('latest'), cursor]).optional(),
  limit,
});
export type ChangesQuery = z.infer<typeof changesQuery>;

/** Query of `GET /openapi.json`: none. */
export const openapiQuery = z.strictObject({});
