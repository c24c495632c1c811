import { z } from 'zod';
import { EDITION_KINDS } from '../vocabulary.ts';
import { cursor } from './changes.ts';
import { instant } from './records.ts';
import { alternate, fallback, localeCode, path } from './references.ts';

/** One edition, for those who mirror, crawl or list everything: sitemaps, search engines, exports. */
export const indexEntry = z
  .strictObject({
    id: z.string().min(1).describe('The document. The same in every locale, and for good.'),
    kind: z.enum(EDITION_KINDS),
    title: z.string().min(1),
    path,
    locale: localeCode,
    sourceLocale: localeCode.describe(
      'The locale that the document originates in. People originate in none: theirs is the locale of the entry.',
    ),
    fallback: fallback.describe('Always null: the index holds what is published, never a stand-in.'),
    updatedAt: instant.describe('The last publication that changed the words.'),
    indexable: z
      .boolean()
      .describe(
        'False for a machine translation that nobody has reviewed, and for what is no page: keep it out of sitemaps.',
      ),
    alternates: z.array(alternate).describe('Every locale of the document, this one included.'),
  })
  .meta({ id: 'IndexEntry', description: 'One document in one locale.' });
export type IndexEntry = z.infer<typeof indexEntry>;

/** `GET /index`: every edition, in an order that stays, a page at a time. */
export const indexAnswer = z
  .strictObject({
    data: z.array(indexEntry),
    meta: z.strictObject({
      cursor: cursor.nullable().describe('Where to go on, as `after`; null on the last page.'),
    }),
  })
  .meta({ id: 'IndexAnswer', description: 'A page of the index.' });
export type IndexAnswer = z.infer<typeof indexAnswer>;
