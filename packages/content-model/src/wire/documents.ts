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

const id = z.string().min(1).describe('The document. The same in every locale, and for good.');
const publishedAt = instant.describe('When this version was first published.');
const updatedAt = instant.describe('The last publication that changed the words.');
const alsoKnownAs = z.array(z.string()).describe('Other names, which readers may look for.');
const readingMinutes = z.int().positive().describe('How long an adult reads, in minutes.');

/** What every document has. `path` is under the locale asked for, `locale` is the one that the words are in. */
const identity = {
  id,
  locale: localeCode.describe('The locale of the words.'),
  slug: z.string().min(1).describe('The name in the path, decoded, in the locale of the words.'),
  path: path.describe('The page under the locale asked for.'),
  fallback,
  title: z.string().min(1),
  publishedAt,
  updatedAt,
};

const articleFields = {
  ...identity,
  kind: z.literal('article'),
  summary: z.string(),
  keyPoints: z.array(z.string()).describe('What to take home, in sentences.'),
  readingMinutes,
  cover: figure.nullable(),
  authors: z.array(authorReference),
  techniques: z.array(techniqueReference),
  topics: z.array(topicReference),
  reviews: z.array(review),
  funding,
  translation: translation.nullable(),
};
/** An article as lists carry it. */
export const articleItem = z
  .strictObject(articleFields)
  .meta({ id: 'ArticleItem', description: 'An article as lists carry it.' });
export type ArticleItem = z.infer<typeof articleItem>;
/** A whole article. */
export const article = z
  .strictObject({
    ...articleFields,
    sections: z.array(section),
    sources: z.array(source),
    updates: z.array(update),
    seo,
  })
  .meta({ id: 'Article', description: 'A whole article.' });
export type Article = z.infer<typeof article>;

const techniqueFields = {
  ...identity,
  kind: z.literal('technique'),
  alsoKnownAs,
  summary: z.string(),
  readingMinutes,
  cover: figure.nullable(),
  family: z.enum(FAMILIES),
  pressure: z.enum(PRESSURES).describe('How firmly it presses.'),
  minutes: minutes.nullable(),
  avoidIf: z.array(avoidIf).describe('When not to use it.'),
  topics: z.array(topicReference),
  reviews: z.array(review),
  translation: translation.nullable(),
};
/** A technique as lists carry it: a row of the comparison. */
export const techniqueItem = z.strictObject(techniqueFields).meta({
  id: 'TechniqueItem',
  description: 'A technique as lists carry it: what comparing techniques takes.',
});
export type TechniqueItem = z.infer<typeof techniqueItem>;
/** A whole technique. */
export const technique = z
  .strictObject({
    ...techniqueFields,
    sections: z.array(section),
    sources: z.array(source),
    seo,
  })
  .meta({ id: 'Technique', description: 'A whole technique.' });
export type Technique = z.infer<typeof technique>;

const topicFields = {
  ...identity,
  kind: z.literal('topic'),
  alsoKnownAs,
  summary: z.string(),
  topicKind: z.enum(TOPIC_KINDS),
  bodyRegion: z.enum(BODY_REGIONS).nullable().describe('Where on the body it is, if anywhere.'),
  parent: topicReference.nullable().describe('The wider topic.'),
  translation: translation.nullable(),
};
/** A topic as lists carry it. */
export const topicItem = z
  .strictObject(topicFields)
  .meta({ id: 'TopicItem', description: 'A topic as lists carry it.' });
export type TopicItem = z.infer<typeof topicItem>;
/** A whole topic. */
export const topic = z
  .strictObject({ ...topicFields, sources: z.array(source), seo })
  .meta({ id: 'Topic', description: 'A whole topic: a condition, an area of the body, or a benefit.' });
export type Topic = z.infer<typeof topic>;

const authorFields = {
  ...identity,
  kind: z.literal('author'),
  sortName: z.string().describe('The name as lists sort it.'),
  credentials: z.string().nullable().describe('Degrees and titles, as the person writes them.'),
  bio: z.string().nullable(),
  photo: figure.nullable(),
  disclosure: z.string().nullable().describe('Competing interests, in words.'),
  roles: z.array(z.enum(AUTHOR_ROLES)),
  registration: z.string().nullable().describe('Number in a professional register.'),
  links: z.array(z.strictObject({ label: z.string(), url: z.url() })),
  fictional: z.boolean().describe('True for the invented people of the demonstration.'),
};
/** An author; lists carry the whole. */
export const author = z
  .strictObject(authorFields)
  .meta({ id: 'Author', description: 'A person of the publication. Lists carry the whole.' });
export type Author = z.infer<typeof author>;

/** The home page. */
export const home = z
  .strictObject({
    id,
    kind: z.literal('home'),
    locale: localeCode.describe('The locale of the words.'),
    path: path.describe('The page under the locale asked for.'),
    fallback,
    heading: z.string().min(1),
    intro: z.string(),
    cover: figure.nullable(),
    seo,
    featured: z.array(articleItem).describe('In the order of the editors.'),
    publishedAt,
    updatedAt,
  })
  .meta({ id: 'Home', description: 'The home page.' });
export type Home = z.infer<typeof home>;

/** Every document with a page of its own, told apart by `kind`. */
export type WireDocument = Article | Technique | Topic | Author;
