import { z } from 'zod';
import { SECTION_TYPES } from './vocabulary.ts';
import { documentMeta } from './wire/answers.ts';
import { article, author, home, technique, topic } from './wire/documents.ts';

/*
 * What the CMS answers to the site alone, about a version that is looked at before it is published. It is no part of the
 * content API: drafts have a route and a token of their own.
 */

/** What readers would miss in a version, apart from whole sections. */
export const PREVIEW_GAPS = ['title', 'summary', 'picture', 'authors', 'sources'] as const;
export type PreviewGap = (typeof PREVIEW_GAPS)[number];

/** What a draft does not have yet. */
const gaps = z.strictObject({
  fields: z.array(z.enum(PREVIEW_GAPS)),
  /** Sections that say nothing yet: their type, and how many of those that are shown stand before each. */
  sections: z.array(z.strictObject({ type: z.enum(SECTION_TYPES), after: z.int().nonnegative() })),
});
export type PreviewGaps = z.infer<typeof gaps>;

/** A draft may lack what a document that is published cannot be without. */
const unfinished = { title: z.string(), slug: z.string() };

const answer = <Data extends z.ZodType>(data: Data) => z.strictObject({ data, meta: documentMeta, gaps });

/** What the site is answered about a version of each kind: the document as publishing it now would show it, and its gaps. */
export const PREVIEW_ANSWERS = {
  article: answer(article.extend(unfinished)),
  technique: answer(technique.extend(unfinished)),
  topic: answer(topic.extend(unfinished)),
  author: answer(author.extend(unfinished)),
  home: answer(home.extend({ heading: z.string() })),
};

/** What the site is answered about a version of a kind. */
export type PreviewAnswer<Kind extends keyof typeof PREVIEW_ANSWERS> = z.infer<
  (typeof PREVIEW_ANSWERS)[Kind]
>;
