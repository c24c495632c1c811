import { z } from 'zod';
import { BODY_REGIONS, DOCUMENT_KINDS, FAMILIES, PRESSURES, TOPIC_KINDS } from '../vocabulary.ts';
import { LOCALE_CODES } from '../locales.ts';
import { figure } from './pictures.ts';

/** The code of a locale. */
export const localeCode = z
  .enum(LOCALE_CODES)
  .meta({ id: 'Locale', description: 'A language of the publication. `GET /locales` tells more of each.' });

/** A site path, decoded and in NFC: `/de/articles/rueckenschmerzen-lindern`. */
export const path = z
  .string()
  .regex(/^\/[^/]/)
  .meta({
    id: 'Path',
    description: 'A path of the site, decoded, in Unicode’s NFC. Percent-encode it for a link.',
    examples: ['/de/articles/rueckenschmerzen-lindern'],
  });

/** Why something is shown in another locale than the one asked for; null where it is not. */
export const fallback = z
  .strictObject({
    reason: z
      .enum(['not-translated', 'withdrawn'])
      .describe('`withdrawn`: it was there in the locale asked for, and was taken back.'),
  })
  .meta({ id: 'Fallback', description: 'Why the words are in another locale than the one asked for.' })
  .nullable()
  .describe('Why the words are in another locale than the one asked for; null where they are in it.');
export type Fallback = z.infer<typeof fallback>;

/** How long a session takes, in minutes. */
export const minutes = z
  .strictObject({ min: z.int().positive(), max: z.int().positive() })
  .meta({ id: 'Minutes', description: 'How long a session takes, in minutes.' });

/** Which document; the same in every locale. */
const id = z.string().min(1).describe('The document. The same in every locale, and for good.');

const shared = {
  id,
  title: z.string().min(1),
  path: path.describe('The page under the locale asked for.'),
  locale: localeCode.describe('The locale of the title.'),
  fallback,
};

/** A link to an author. */
export const authorReference = z
  .strictObject({
    ...shared,
    kind: z.literal('author'),
    credentials: z.string().nullable().describe('Degrees and titles, as the person writes them.'),
    disclosure: z.string().nullable().describe('Competing interests, in words.'),
    fictional: z.boolean().describe('True for the invented people of the demonstration.'),
  })
  .meta({ id: 'AuthorReference', description: 'A person, with what a byline shows.' });
export type AuthorReference = z.infer<typeof authorReference>;

/** A link to a technique, with what its card shows. */
export const techniqueReference = z
  .strictObject({
    ...shared,
    kind: z.literal('technique'),
    summary: z.string(),
    cover: figure.nullable(),
    family: z.enum(FAMILIES),
    pressure: z.enum(PRESSURES).describe('How firmly it presses.'),
    minutes: minutes.nullable(),
  })
  .meta({ id: 'TechniqueReference', description: 'A technique, with what its card shows.' });
export type TechniqueReference = z.infer<typeof techniqueReference>;

/** A link to a topic, with what its card shows. */
export const topicReference = z
  .strictObject({
    ...shared,
    kind: z.literal('topic'),
    summary: z.string(),
    topicKind: z.enum(TOPIC_KINDS),
    bodyRegion: z.enum(BODY_REGIONS).nullable().describe('Where on the body it is, if anywhere.'),
  })
  .meta({ id: 'TopicReference', description: 'A topic, with what its card shows.' });
export type TopicReference = z.infer<typeof topicReference>;

/** One locale in which a document can be read. */
export const alternate = z
  .strictObject({
    locale: localeCode,
    path,
    title: z.string(),
    indexable: z
      .boolean()
      .describe(
        'False for a machine translation that nobody has reviewed: keep it out of hreflang, sitemaps and feeds.',
      ),
  })
  .meta({ id: 'Alternate', description: 'One locale in which a document can be read.' });
export type Alternate = z.infer<typeof alternate>;

/** A document among several that match a slug. */
export const candidate = z
  .strictObject({
    id,
    kind: z.enum(DOCUMENT_KINDS),
    title: z.string(),
    path,
    locale: localeCode,
  })
  .meta({ id: 'Candidate', description: 'One of several documents that a slug may mean.' });
export type Candidate = z.infer<typeof candidate>;
