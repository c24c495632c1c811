import { z } from 'zod';
import { BODY_REGIONS, DOCUMENT_KINDS, FAMILIES, PRESSURES, TOPIC_KINDS } from '../vocabulary.ts';
import { LOCALE_CODES } from '../locales.ts';
import { figure } from './pictures.ts';

/** The code of a locale. */
export const localeCode = z.enum(LOCALE_CODES);

/** A site path, decoded and in NFC: `/de/articles/rueckenschmerzen-lindern`. */
export const path = z.string().regex(/^\/[^/]/);

/** Why something is shown in another locale than the one asked for; null where it is not. */
export const fallback = z.strictObject({ reason: z.enum(['not-translated', 'withdrawn']) }).nullable();
export type Fallback = z.infer<typeof fallback>;

/** How long a session takes, in minutes. */
export const minutes = z.strictObject({ min: z.int().positive(), max: z.int().positive() });

const shared = {
  id: z.string().min(1),
  title: z.string().min(1),
  path,
  /** The locale of the title, which is another than the one asked for where `fallback` says so. */
  locale: localeCode,
  fallback,
};

/** A link to an author. */
export const authorReference = z.strictObject({
  ...shared,
  kind: z.literal('author'),
  credentials: z.string().nullable(),
  /** Competing interests, in words. */
  disclosure: z.string().nullable(),
  /** True for the invented people of the demonstration. */
  fictional: z.boolean(),
});
export type AuthorReference = z.infer<typeof authorReference>;

/** A link to a technique, with what its card shows. */
export const techniqueReference = z.strictObject({
  ...shared,
  kind: z.literal('technique'),
  summary: z.string(),
  cover: figure.nullable(),
  family: z.enum(FAMILIES),
  pressure: z.enum(PRESSURES),
  minutes: minutes.nullable(),
});
export type TechniqueReference = z.infer<typeof techniqueReference>;

/** A link to a topic, with what its card shows. */
export const topicReference = z.strictObject({
  ...shared,
  kind: z.literal('topic'),
  summary: z.string(),
  topicKind: z.enum(TOPIC_KINDS),
  bodyRegion: z.enum(BODY_REGIONS).nullable(),
});
export type TopicReference = z.infer<typeof topicReference>;

/** One locale in which a document can be read. */
export const alternate = z.strictObject({
  locale: localeCode,
  path,
  title: z.string(),
  /** False for a machine translation that nobody has reviewed: it stays out of hreflang, sitemaps and feeds. */
  indexable: z.boolean(),
});
export type Alternate = z.infer<typeof alternate>;

/** A document among several that match a slug. */
export const candidate = z.strictObject({
  id: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  path,
  locale: localeCode,
});
export type Candidate = z.infer<typeof candidate>;
