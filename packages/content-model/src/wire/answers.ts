import { z } from 'zod';
import { EDITION_KINDS } from '../vocabulary.ts';
import {
  article,
  articleItem,
  author,
  home,
  technique,
  techniqueItem,
  topic,
  topicItem,
} from './documents.ts';
import { alternate, fallback, localeCode, path } from './references.ts';

/** What was asked for, what was served, and where else the document can be read. */
export const documentMeta = z.strictObject({
  requestedLocale: localeCode,
  servedLocale: localeCode,
  fallback,
  indexable: z.boolean(),
  canonicalPath: path,
  /** Every locale with an edition, the served one included, in the order of the locales. */
  alternates: z.array(alternate),
});
export type DocumentMeta = z.infer<typeof documentMeta>;

/** Where a list stands. Past the last page the list is empty and the figures stay true. */
export const pagination = z.strictObject({
  page: z.int().positive(),
  pageSize: z.int().positive(),
  pageCount: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type Pagination = z.infer<typeof pagination>;

/** `meta` of a list. */
export const listMeta = z.strictObject({ requestedLocale: localeCode, pagination });
export type ListMeta = z.infer<typeof listMeta>;

const one = <Data extends z.ZodType>(data: Data) => z.strictObject({ data, meta: documentMeta });
const many = <Item extends z.ZodType>(item: Item) => z.strictObject({ data: z.array(item), meta: listMeta });

export const articleAnswer = one(article);
export const articleListAnswer = many(articleItem);
export const techniqueAnswer = one(technique);
export const techniqueListAnswer = many(techniqueItem);
export const topicAnswer = one(topic);
export const topicListAnswer = many(topicItem);
export const authorAnswer = one(author);
export const authorListAnswer = many(author);
export const homeAnswer = one(home);

export type ArticleAnswer = z.infer<typeof articleAnswer>;
export type ArticleListAnswer = z.infer<typeof articleListAnswer>;
export type TechniqueAnswer = z.infer<typeof techniqueAnswer>;
export type TechniqueListAnswer = z.infer<typeof techniqueListAnswer>;
export type TopicAnswer = z.infer<typeof topicAnswer>;
export type TopicListAnswer = z.infer<typeof topicListAnswer>;
export type AuthorAnswer = z.infer<typeof authorAnswer>;
export type AuthorListAnswer = z.infer<typeof authorListAnswer>;
export type HomeAnswer = z.infer<typeof homeAnswer>;

/** One locale of the publication with what it holds. */
export const localeInfo = z.strictObject({
  code: localeCode,
  tag: z.string(),
  name: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  isDefault: z.boolean(),
  /** Where a document is looked for, nearest first; starts with the locale itself. */
  fallback: z.array(localeCode),
  /** Number of editions per kind. */
  editions: z.record(z.enum(EDITION_KINDS), z.int().nonnegative()),
});
export const localesAnswer = z.strictObject({ data: z.array(localeInfo), meta: z.strictObject({}) });
export type LocalesAnswer = z.infer<typeof localesAnswer>;
