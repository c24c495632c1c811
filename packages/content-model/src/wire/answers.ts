import { z } from 'zod';
import type { EditionKind } from '../vocabulary.ts';
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
import { site } from './site.ts';

/** What was asked for, what was served, and where else the document can be read. */
export const documentMeta = z
  .strictObject({
    requestedLocale: localeCode,
    servedLocale: localeCode.describe('The locale of the words.'),
    fallback,
    indexable: z
      .boolean()
      .describe(
        'False for a machine translation that nobody has reviewed: tell search engines not to list it.',
      ),
    canonicalPath: path.describe('The page under the locale of the words.'),
    alternates: z
      .array(alternate)
      .describe('Every locale in which the document can be read, the served one included.'),
  })
  .meta({
    id: 'DocumentMeta',
    description: 'What was asked for, what was served, and where else the document can be read.',
  });
export type DocumentMeta = z.infer<typeof documentMeta>;

/** Where a list stands. Past the last page the list is empty and the figures stay true. */
export const pagination = z
  .strictObject({
    page: z.int().positive(),
    pageSize: z.int().positive(),
    pageCount: z.int().nonnegative(),
    total: z.int().nonnegative().describe('On all pages.'),
  })
  .meta({
    id: 'Pagination',
    description: 'Where a list stands. Past the last page the list is empty and the figures stay true.',
  });
export type Pagination = z.infer<typeof pagination>;

/** `meta` of a list. */
export const listMeta = z
  .strictObject({ requestedLocale: localeCode, pagination })
  .meta({ id: 'ListMeta', description: 'What was asked for, and where the list stands.' });
export type ListMeta = z.infer<typeof listMeta>;

const one = <Data extends z.ZodType>(id: string, description: string, data: Data) =>
  z.strictObject({ data, meta: documentMeta }).meta({ id, description });
const many = <Item extends z.ZodType>(id: string, description: string, item: Item) =>
  z.strictObject({ data: z.array(item), meta: listMeta }).meta({ id, description });

export const articleAnswer = one('ArticleAnswer', 'One article.', article);
export const articleListAnswer = many('ArticleListAnswer', 'A page of articles.', articleItem);
export const techniqueAnswer = one('TechniqueAnswer', 'One technique.', technique);
export const techniqueListAnswer = many('TechniqueListAnswer', 'Techniques.', techniqueItem);
export const topicAnswer = one('TopicAnswer', 'One topic.', topic);
export const topicListAnswer = many('TopicListAnswer', 'Topics.', topicItem);
export const authorAnswer = one('AuthorAnswer', 'One person.', author);
export const authorListAnswer = many('AuthorListAnswer', 'People.', author);
export const homeAnswer = one('HomeAnswer', 'The home page.', home);
export const siteAnswer = one('SiteAnswer', 'What the publication says of itself.', site);

export type ArticleAnswer = z.infer<typeof articleAnswer>;
export type ArticleListAnswer = z.infer<typeof articleListAnswer>;
export type TechniqueAnswer = z.infer<typeof techniqueAnswer>;
export type TechniqueListAnswer = z.infer<typeof techniqueListAnswer>;
export type TopicAnswer = z.infer<typeof topicAnswer>;
export type TopicListAnswer = z.infer<typeof topicListAnswer>;
export type AuthorAnswer = z.infer<typeof authorAnswer>;
export type AuthorListAnswer = z.infer<typeof authorListAnswer>;
export type HomeAnswer = z.infer<typeof homeAnswer>;
export type SiteAnswer = z.infer<typeof siteAnswer>;

const count = z.int().nonnegative();
const countByKind = {
  article: count,
  technique: count,
  topic: count,
  author: count,
  home: count,
  site: count,
} satisfies Record<EditionKind, typeof count>;

/** One locale of the publication with what it holds. */
export const localeInfo = z
  .strictObject({
    code: localeCode,
    tag: z.string().describe('BCP 47 tag, for `lang` and `hreflang`.'),
    name: z.string().describe('The name of the language in itself.'),
    direction: z.enum(['ltr', 'rtl']),
    isDefault: z.boolean().describe('True for the one that closes every chain of fallbacks.'),
    fallback: z
      .array(localeCode)
      .describe('Where a document is looked for, nearest first. Starts with the locale itself.'),
    editions: z.strictObject(countByKind).describe('How many are published, by kind.'),
    indexable: count.describe(
      'How many of them search engines may list: all but machine translations that nobody has reviewed.',
    ),
  })
  .meta({ id: 'LocaleInfo', description: 'One locale of the publication, with what it holds.' });
export const localesAnswer = z.strictObject({ data: z.array(localeInfo), meta: z.strictObject({}) }).meta({
  id: 'LocalesAnswer',
  description: 'The locales of the publication, in the order of a language menu.',
});
export type LocalesAnswer = z.infer<typeof localesAnswer>;
