import { z } from 'zod';
import {
  FUNDING_KINDS,
  REVIEW_SCOPES,
  TRANSLATION_METHODS,
  TRANSLATION_STATES,
  UPDATE_KINDS,
} from '../vocabulary.ts';
import { authorReference, localeCode } from './references.ts';

/** An instant in UTC, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime({ precision: 3 });
/** A calendar day without a time zone. */
export const day = z.iso.date();

/**
 * A review of the words by a person.
 *
 * `current` is true while the words that the review covered are the ones published. `through` is `source` where a
 * translation counts as reviewed because its source is: then it is current only while the translation is, too.
 */
export const review = z.strictObject({
  scope: z.enum(REVIEW_SCOPES),
  reviewer: authorReference,
  on: day,
  dueOn: day.nullable(),
  current: z.boolean(),
  through: z.enum(['own', 'source']),
});
export type Review = z.infer<typeof review>;

/** A change that readers are told of. */
export const update = z.strictObject({ on: day, kind: z.enum(UPDATE_KINDS), text: z.string() });
export type Update = z.infer<typeof update>;

/** A work that the text is based on; cited in the text by links to `#source-{key}`. */
export const source = z.strictObject({
  key: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.url().nullable(),
  doi: z.string().nullable(),
  year: z.int().nullable(),
  language: z.string().nullable(),
});
export type Source = z.infer<typeof source>;

/** Who paid. */
export const funding = z.strictObject({ kind: z.enum(FUNDING_KINDS), note: z.string().nullable() });
export type Funding = z.infer<typeof funding>;

/** A person as a translation names them; `path` leads to their page where they have one. */
const translationPerson = z.strictObject({ name: z.string(), path: z.string().nullable() });

/** The translation passport: how a translation came to be and how it stands to its source. Null on the source itself. */
export const translation = z.strictObject({
  sourceLocale: localeCode,
  method: z.enum(TRANSLATION_METHODS),
  translator: translationPerson.nullable(),
  reviewedBy: translationPerson.nullable(),
  translatedAt: instant.nullable(),
  state: z.enum(TRANSLATION_STATES),
  /** When the source was first published with words that this translation does not have; null unless `outdated`. */
  changedSince: instant.nullable(),
});
export type Translation = z.infer<typeof translation>;
