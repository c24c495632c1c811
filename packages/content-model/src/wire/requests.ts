import { z } from 'zod';
import { DEFAULT_LOCALE } from '../locales.ts';
import { BODY_REGIONS } from '../vocabulary.ts';
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
