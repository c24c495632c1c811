import { z } from 'zod';
import {
  AUTHOR_ROLES,
  AVOID_LEVELS,
  BODY_REGIONS,
  FAMILIES,
  PRESSURES,
  REVIEW_SCOPES,
  TOPIC_KINDS,
  TRANSLATION_METHODS,
  author,
  day,
  figure,
  funding,
  instant,
  minutes,
  section,
  seo,
  site,
  source,
  update,
} from '@wellspring/content-model';

/**
 * The JSON of an edition: words and shared fields in wire form, except that people are ids. Composing turns those into
 * links in the reader's language.
 */

const storedReview = z.strictObject({
  scope: z.enum(REVIEW_SCOPES),
  reviewer: z.string(),
  on: day,
  dueOn: day.nullable(),
  fingerprint: z.string(),
});
export type StoredReview = z.infer<typeof storedReview>;

const storedTranslation = z.strictObject({
  method: z.enum(TRANSLATION_METHODS),
  translator: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  translatedAt: instant.nullable(),
});
export type StoredTranslation = z.infer<typeof storedTranslation>;

const storedAvoidIf = z.strictObject({
  text: z.string(),
  level: z.enum(AVOID_LEVELS),
  source: z.string().nullable(),
});
const translation = storedTranslation.nullable();

export const articleStored = {
  item: z.strictObject({
    title: z.string(),
    summary: z.string(),
    keyPoints: z.array(z.string()),
    readingMinutes: z.int(),
    cover: figure.nullable(),
    reviews: z.array(storedReview),
    translation,
  }),
  body: z.strictObject({ sections: z.array(section), updates: z.array(update), seo }),
  shared: z.strictObject({ funding, sources: z.array(source) }),
};
export const techniqueStored = {
  item: z.strictObject({
    title: z.string(),
    alsoKnownAs: z.array(z.string()),
    summary: z.string(),
    readingMinutes: z.int(),
    cover: figure.nullable(),
    avoidIf: z.array(storedAvoidIf),
    reviews: z.array(storedReview),
    translation,
  }),
  body: z.strictObject({ sections: z.array(section), seo }),
  shared: z.strictObject({
    family: z.enum(FAMILIES),
    pressure: z.enum(PRESSURES),
    minutes: minutes.nullable(),
    sources: z.array(source),
  }),
};
export const topicStored = {
  item: z.strictObject({
    title: z.string(),
    alsoKnownAs: z.array(z.string()),
    summary: z.string(),
    translation,
  }),
  body: z.strictObject({ seo }),
  shared: z.strictObject({
    topicKind: z.enum(TOPIC_KINDS),
    bodyRegion: z.enum(BODY_REGIONS).nullable(),
    sources: z.array(source),
  }),
};
export const authorStored = {
  item: author.pick({
    title: true,
    sortName: true,
    credentials: true,
    bio: true,
    photo: true,
    disclosure: true,
  }),
  body: z.strictObject({}),
  shared: z.strictObject({
    roles: z.array(z.enum(AUTHOR_ROLES)),
    registration: z.string().nullable(),
    links: author.shape.links,
    fictional: z.boolean(),
  }),
};
export const homeStored = {
  item: z.strictObject({ heading: z.string(), intro: z.string(), cover: figure.nullable() }),
  body: z.strictObject({ seo }),
  shared: z.strictObject({}),
};
export const siteStored = {
  item: site.pick({ name: true, tagline: true, disclaimer: true }),
  body: z.strictObject({
    contact: site.shape.contact.shape.text,
    imprint: site.shape.imprint,
    navigation: site.shape.navigation,
  }),
  shared: z.strictObject({ mail: site.shape.contact.shape.mail, social: site.shape.social }),
};

/** The schemas of each kind's JSON. */
export const STORED = {
  article: articleStored,
  technique: techniqueStored,
  topic: topicStored,
  author: authorStored,
  home: homeStored,
  site: siteStored,
};
export type StoredItem<Kind extends keyof typeof STORED> = z.infer<(typeof STORED)[Kind]['item']>;
export type StoredBody<Kind extends keyof typeof STORED> = z.infer<(typeof STORED)[Kind]['body']>;
export type StoredShared<Kind extends keyof typeof STORED> = z.infer<(typeof STORED)[Kind]['shared']>;
