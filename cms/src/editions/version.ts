import { z } from 'zod';
import {
  AVOID_LEVELS,
  BODY_REGIONS,
  CALLOUT_TONES,
  FAMILIES,
  FUNDING_KINDS,
  PRESSURES,
  REVIEW_SCOPES,
  TOPIC_KINDS,
  TRANSLATION_METHODS,
  UPDATE_KINDS,
  day,
  localeCode,
} from '@wellspring/content-model';

/** A version as Strapi's rows hold it: whatever an editor has filled in so far, so nearly everything may be missing. */

const words = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');
/** A field for several entries, one on each line. */
const lines = words.transform((value) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);
const yes = z.boolean().nullish().transform(Boolean);
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .enum(values)
    .nullish()
    .transform((value) => value ?? null);
const dayOrNull = day.nullish().transform((value) => value ?? null);
const dateTime = z
  .union([z.date(), z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : new Date(value).toISOString()));
const whole = z
  .int()
  .nullish()
  .transform((value) => value ?? null);
const many = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
/** A media file: read by the pictures, which know its shape. */
const file = z
  .looseObject({ id: z.int() })
  .nullish()
  .transform((value) => value ?? null);
const reference = z
  .object({ documentId: z.string() })
  .nullish()
  .transform((value) => value?.documentId ?? null);
const blocks = z.unknown();

export const figureRow = z.object({
  image: file,
  alt: words,
  decorative: yes,
  caption: words,
  credit: words,
});
export type FigureRow = z.infer<typeof figureRow>;
const figureOrNull = figureRow.nullish().transform((value) => value ?? null);

const seoRow = z
  .object({ title: words, description: words, image: file })
  .nullish()
  .transform((value) => value ?? null);
const translationRow = z.object({
  id: z.int().optional(),
  method: oneOf(TRANSLATION_METHODS),
  translator: reference,
  reviewedBy: reference,
  translatedAt: dateTime,
  sourceFingerprint: words,
});
export type TranslationRow = z.infer<typeof translationRow>;
const translationOrNull = translationRow.nullish().transform((value) => value ?? null);
const reviewRow = z.object({
  id: z.int().optional(),
  scope: oneOf(REVIEW_SCOPES),
  reviewer: reference,
  on: dayOrNull,
  dueOn: dayOrNull,
  fingerprint: words,
});
export type ReviewRow = z.infer<typeof reviewRow>;
const sourceRow = z.object({
  key: words,
  title: words,
  publisher: words,
  url: words,
  doi: words,
  year: whole,
  language: words,
});
export type SourceRow = z.infer<typeof sourceRow>;

const stepRow = z.object({ title: words, body: blocks, figure: figureOrNull });
export const sectionRow = z.discriminatedUnion('__component', [
  z.object({ __component: z.literal('sections.prose'), key: words, body: blocks }),
  figureRow.extend({ __component: z.literal('sections.figure'), key: words }),
  z.object({
    __component: z.literal('sections.callout'),
    key: words,
    tone: oneOf(CALLOUT_TONES),
    title: words,
    body: blocks,
  }),
  z.object({ __component: z.literal('sections.techniques'), key: words, heading: words, intro: blocks }),
  z.object({ __component: z.literal('sections.steps'), key: words, heading: words, steps: many(stepRow) }),
  z.object({
    __component: z.literal('sections.quote'),
    key: words,
    text: words,
    attribution: words,
    lang: words,
  }),
]);
export type SectionRow = z.infer<typeof sectionRow>;

const identity = { id: z.int(), documentId: z.string(), locale: localeCode };
/** The relations of a published version, frozen by document id when it was published. */
const frozen = z
  .record(z.string(), z.array(z.string()))
  .nullish()
  .transform((value) => value ?? {});

export const articleVersion = z.object({
  ...identity,
  title: words,
  slug: words,
  summary: words,
  keyPoints: lines,
  cover: figureOrNull,
  sections: many(sectionRow),
  seo: seoRow,
  updates: many(z.object({ on: dayOrNull, kind: oneOf(UPDATE_KINDS), text: words })),
  firstPublicationAt: dateTime,
  translation: translationOrNull,
  reviews: many(reviewRow),
  references: frozen,
  sourceLocale: localeCode,
  sources: many(sourceRow),
  funding: z
    .object({ kind: oneOf(FUNDING_KINDS), note: words })
    .nullish()
    .transform((value) => value ?? null),
});
export type ArticleVersion = z.infer<typeof articleVersion>;

export const techniqueVersion = z.object({
  ...identity,
  name: words,
  alsoKnownAs: lines,
  slug: words,
  summary: words,
  cover: figureOrNull,
  sections: many(sectionRow),
  avoidIf: many(z.object({ text: words, level: oneOf(AVOID_LEVELS), sourceKey: words })),
  seo: seoRow,
  firstPublicationAt: dateTime,
  translation: translationOrNull,
  reviews: many(reviewRow),
  references: frozen,
  sourceLocale: localeCode,
  family: oneOf(FAMILIES),
  pressure: oneOf(PRESSURES),
  minutesMin: whole,
  minutesMax: whole,
  sources: many(sourceRow),
});
export type TechniqueVersion = z.infer<typeof techniqueVersion>;

export const topicVersion = z.object({
  ...identity,
  name: words,
  alsoKnownAs: lines,
  slug: words,
  summary: words,
  seo: seoRow,
  translation: translationOrNull,
  references: frozen,
  sourceLocale: localeCode,
  kind: oneOf(TOPIC_KINDS),
  bodyRegion: oneOf(BODY_REGIONS),
  sources: many(sourceRow),
});
export type TopicVersion = z.infer<typeof topicVersion>;

export const authorVersion = z.object({
  ...identity,
  name: words,
  slug: words,
  sortName: words,
  credentials: words,
  bio: words,
  photo: figureOrNull,
  disclosure: words,
  roles: z
    .object({ writer: yes, medicalReviewer: yes, translator: yes })
    .nullish()
    .transform((value) => value ?? null),
  registration: words,
  links: many(z.object({ label: words, url: words })),
  fictional: yes,
});
export type AuthorVersion = z.infer<typeof authorVersion>;

export const homeVersion = z.object({
  ...identity,
  heading: words,
  intro: words,
  cover: figureOrNull,
  seo: seoRow,
  references: frozen,
});
export type HomeVersion = z.infer<typeof homeVersion>;

export const siteVersion = z.object({
  ...identity,
  name: words,
  tagline: words,
  disclaimer: words,
  contact: blocks,
  imprint: blocks,
  navigation: z
    .object({ articles: words, techniques: words, topics: words, body: words, search: words, about: words })
    .nullish()
    .transform((value) => value ?? null),
  contactEmail: words,
  social: many(z.object({ label: words, url: words })),
});
export type SiteVersion = z.infer<typeof siteVersion>;
