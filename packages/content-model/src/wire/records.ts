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
export const instant = z.iso.datetime({ precision: 3 }).meta({
  id: 'Instant',
  description: 'An instant in UTC, to the millisecond.',
  examples: ['2026-01-03T09:00:00.000Z'],
});
/** A calendar day without a time zone. */
export const day = z.iso.date().meta({ id: 'Day', description: 'A calendar day, without a time zone.' });

/** A review of the words by a person. */
export const review = z
  .strictObject({
    scope: z.enum(REVIEW_SCOPES),
    reviewer: authorReference,
    on: day,
    dueOn: day.nullable().describe('When it is to be reviewed again.'),
    current: z.boolean().describe('True while the words that were reviewed are the ones published.'),
    through: z
      .enum(['own', 'source'])
      .describe(
        '`source`: a translation counts as reviewed because its source is, and only while it is up to date with it.',
      ),
  })
  .meta({ id: 'Review', description: 'A review of the words by a person.' });
export type Review = z.infer<typeof review>;

/** A change that readers are told of. */
export const update = z
  .strictObject({ on: day, kind: z.enum(UPDATE_KINDS), text: z.string() })
  .meta({ id: 'Update', description: 'A change that readers are told of.' });
export type Update = z.infer<typeof update>;

/** A work that the text is based on; cited in the text by links to `#source-{key}`. */
export const source = z
  .strictObject({
    key: z.string().describe('The text cites the work by links to `#source-{key}`.'),
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.url().nullable(),
    doi: z.string().nullable(),
    year: z.int().nullable(),
    language: z.string().nullable().describe('BCP 47 tag of the work’s language.'),
  })
  .meta({ id: 'Source', description: 'A work that the text is based on.' });
export type Source = z.infer<typeof source>;

/** Who paid. */
export const funding = z
  .strictObject({ kind: z.enum(FUNDING_KINDS), note: z.string().nullable() })
  .meta({ id: 'Funding', description: 'Who paid for the article.' });
export type Funding = z.infer<typeof funding>;

/** A person as a translation names them; `path` leads to their page where they have one. */
const translationPerson = z
  .strictObject({
    name: z.string(),
    path: z.string().nullable().describe('Their page, where they have one.'),
  })
  .meta({ id: 'TranslationPerson', description: 'A person as a translation names them.' });

/** The translation passport: how a translation came to be and how it stands to its source. Null on the source itself. */
export const translation = z
  .strictObject({
    sourceLocale: localeCode.describe('The locale that it was translated from.'),
    method: z.enum(TRANSLATION_METHODS),
    translator: translationPerson.nullable(),
    reviewedBy: translationPerson.nullable(),
    translatedAt: instant.nullable(),
    state: z
      .enum(TRANSLATION_STATES)
      .describe('`outdated`: the source has other words by now than those that were translated.'),
    changedSince: instant
      .nullable()
      .describe('When the source was first published with words that this translation does not have.'),
  })
  .meta({
    id: 'Translation',
    description: 'How a translation came to be, and how it stands to its source. Null on the source itself.',
  });
export type Translation = z.infer<typeof translation>;
