import { z } from 'zod';
import { NAVIGATION_ENTRIES } from '../vocabulary.ts';
import type { NavigationEntry } from '../vocabulary.ts';
import { blocks } from './blocks.ts';
import { instant } from './records.ts';
import { fallback, localeCode } from './references.ts';

const label = z.string().nullable();
const labels = {
  articles: label,
  techniques: label,
  topics: label,
  body: label,
  search: label,
  about: label,
} satisfies Record<NavigationEntry, typeof label>;

/** What the publication says of itself, on every page. */
export const site = z
  .strictObject({
    id: z.string().min(1).describe('The document. The same in every locale, and for good.'),
    kind: z.literal('site'),
    locale: localeCode.describe('The locale of the words.'),
    fallback,
    name: z.string().min(1).describe('The name of the publication.'),
    tagline: z.string().nullable().describe('A few words below the name.'),
    disclaimer: z.string().nullable().describe('What every article ends with.'),
    contact: z
      .strictObject({
        mail: z.string().min(3).nullable().describe('An e-mail address: where readers report mistakes.'),
        text: blocks,
      })
      .meta({ id: 'SiteContact', description: 'How readers reach the publication.' }),
    imprint: blocks.describe('Who is answerable for the publication; empty where nobody has said.'),
    navigation: z
      .strictObject(labels)
      .describe(
        `Names of ${NAVIGATION_ENTRIES.length} entries of the menu; null where the usual word is meant.`,
      ),
    social: z
      .array(z.strictObject({ label: z.string().min(1), url: z.url() }))
      .describe('Where else the publication is, in the order of the editors.'),
    publishedAt: instant.describe('When this version was first published.'),
    updatedAt: instant.describe('The last publication that changed the words.'),
  })
  .meta({ id: 'Site', description: 'What the publication says of itself, on every page.' });
export type Site = z.infer<typeof site>;
