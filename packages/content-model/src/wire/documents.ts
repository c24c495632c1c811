import { z } from 'zod';
import { AUTHOR_ROLES, BODY_REGIONS, FAMILIES, PRESSURES, TOPIC_KINDS } from '../vocabulary.ts';
import { figure, seo } from './pictures.ts';
import { funding, instant, review, source, translation, update } from './records.ts';
import {
  authorReference,
  fallback,
  localeCode,
  minutes,
  path,
  techniqueReference,
  topicReference,
} from './references.ts';
import { avoidIf, section } from './sections.ts';

/** What every document has. `path` is under the locale asked for, `locale` is the one that the words are in. */
const identity = {
  id: z.string().min(1),
  locale: localeCode,
  slug: z.string().min(1),
  path,
  fallback,
  title: z.string().min(1),
  /** First publication of this version. */
  publishedAt: instant,
  /** Last publication that changed the words. */
  updatedAt: instant,
};

const articleFields = {
  ...identity,
  kind: z.literal('article'),
  summary: z.string(),
  keyPoints: z.array(z.string()),
  readingMinutes: z.int().positive(),
  cover: figure.nullable(),
  authors: z.array(authorReference),
  techniques: z.array(techniqueReference),
  topics: z.array(topicReference),
  reviews: z.array(review),
  funding,
  translation: translation.nullable(),
};
/** An article as lists carry it. */
export const articleItem = z.strictObject(articleFields);
export type ArticleItem = z.infer<typeof articleItem>;
/** A whole article. */
export const article = z.strictObject({
  ...articleFields,
  sections: z.array(section),
  sources: z.array(source),
  updates: z.array(update),
  seo,
});
export type Article = z.infer<typeof article>;

const techniqueFields = {
  ...identity,
  kind: z.literal('technique'),
  alsoKnownAs: z.array(z.string()),
  summary: z.string(),
  readingMinutes: z.int().positive(),
  cover: figure.nullable(),
  family: z.enum(FAMILIES),
  pressure: z.enum(PRESSURES),
  minutes: minutes.nullable(),
  avoidIf: z.array(avoidIf),
  topics: z.array(topicReference),
  reviews: z.array(review),
  translation: translation.nullable(),
};
/** A technique as lists carry it: a row of the comparison. */
export const techniqueItem = z.strictObject(techniqueFields);
export type TechniqueItem = z.infer<typeof techniqueItem>;
/** A whole technique. */
export const technique = z.strictObject({
  ...techniqueFields,
  sections: z.array(section),
  sources: z.array(source),
  seo,
});
export type Technique = z.infer<typeof technique>;

const topicFields = {
  ...identity,
  kind: z.literal('topic'),
  alsoKnownAs: z.array(z.string()),
  summary: z.string(),
  topicKind: z.enum(TOPIC_KINDS),
  bodyRegion: z.enum(BODY_REGIONS).nullable(),
  parent: topicReference.nullable(),
  translation: translation.nullable(),
};
/** A topic as lists carry it. */
export const topicItem = z.strictObject(topicFields);
export type TopicItem = z.infer<typeof topicItem>;
/** A whole topic. */
export const topic = z.strictObject({ ...topicFields, sources: z.array(source), seo });
export type Topic = z.infer<typeof topic>;

const authorFields = {
  ...identity,
  kind: z.literal('author'),
  /** The name as lists sort it. */
  sortName: z.string(),
  credentials: z.string().nullable(),
  bio: z.string().nullable(),
  photo: figure.nullable(),
  /** Competing interests, in words. */
  disclosure: z.string().nullable(),
  roles: z.array(z.enum(AUTHOR_ROLES)),
  registration: z.string().nullable(),
  links: z.array(z.strictObject({ label: z.string(), url: z.url() })),
  fictional: z.boolean(),
};
/** An author; lists carry the whole. */
export const author = z.strictObject(authorFields);
export type Author = z.infer<typeof author>;

/** The home page. */
export const home = z.strictObject({
  id: z.string().min(1),
  kind: z.literal('home'),
  locale: localeCode,
  path,
  fallback,
  heading: z.string().min(1),
  intro: z.string(),
  cover: figure.nullable(),
  seo,
  featured: z.array(articleItem),
  publishedAt: instant,
  updatedAt: instant,
});
export type Home = z.infer<typeof home>;

/** Every document with a page of its own, told apart by `kind`. */
export type WireDocument = Article | Technique | Topic | Author;
