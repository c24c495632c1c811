import { z } from 'zod';
import { AVOID_LEVELS, REVIEW_SCOPES, TRANSLATION_METHODS, UPDATE_KINDS } from '@wellspring/content-model';
import type { EditionKind } from '@wellspring/content-model';
import { day, figure, instant, key, linesOf, person, said, seo } from './fields.ts';

/** Front matter in the form that Strapi takes. Only what the seeder itself looks at is spelled out. */
export interface FrontMatter {
  readonly [field: string]: unknown;
  readonly title?: string | undefined;
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  readonly firstPublicationAt?: string | undefined;
  readonly translation?: { readonly translatedAt: string } | undefined;
  readonly reviews?: readonly { readonly on: string }[] | undefined;
  readonly updates?: readonly { readonly on: string }[] | undefined;
}

// Strapi leaves alone what a save does not mention: a field that the seed no longer has is emptied.
const figureOrNone = figure.nullish().default(null);
const seoOrNone = seo.nullish().default(null);
const slug = said.optional();
const translation = z
  .strictObject({
    method: z.enum(TRANSLATION_METHODS),
    translator: person.optional(),
    reviewedBy: person.optional(),
    translatedAt: day.transform((date) => `${date}T09:00:00.000Z`),
  })
  .optional();
const reviews = z
  .array(z.strictObject({ scope: z.enum(REVIEW_SCOPES), reviewer: person, on: day, dueOn: day.optional() }))
  .default([]);
const updates = z.array(z.strictObject({ on: day, kind: z.enum(UPDATE_KINDS), text: said })).default([]);
const avoidIf = z
  .array(z.strictObject({ text: said, level: z.enum(AVOID_LEVELS), source: key.optional() }))
  .default([])
  .transform((all) => all.map(({ source, ...rest }) => ({ ...rest, sourceKey: source ?? null })));

/** Strapi's own `firstPublishedAt` is another thing, so the field has another name there. */
const dated = <Front extends { firstPublishedAt?: string | undefined }>({
  firstPublishedAt,
  ...rest
}: Front) => ({
  ...rest,
  ...(firstPublishedAt === undefined ? {} : { firstPublicationAt: firstPublishedAt }),
});

const article = z
  .strictObject({
    title: said,
    slug,
    summary: said,
    keyPoints: linesOf(3),
    cover: figureOrNone,
    seo: seoOrNone,
    firstPublishedAt: instant.optional(),
    translation,
    reviews,
    updates,
  })
  .transform(dated);

const technique = z
  .strictObject({
    name: said,
    slug,
    summary: said,
    alsoKnownAs: linesOf(10),
    cover: figureOrNone,
    seo: seoOrNone,
    firstPublishedAt: instant.optional(),
    translation,
    reviews,
    avoidIf,
  })
  .transform(dated);

const topic = z.strictObject({
  name: said,
  slug,
  summary: said,
  alsoKnownAs: linesOf(10),
  seo: seoOrNone,
  translation,
});

const author = z.strictObject({
  name: said,
  sortName: said,
  credentials: said,
  bio: said,
  photo: figureOrNone,
  disclosure: said,
});

const home = z.strictObject({ heading: said, intro: said, cover: figureOrNone, seo: seoOrNone });

const site = z.strictObject({ name: said, tagline: said, disclaimer: said });

/** The schema of each kind's front matter. */
export const FRONT_MATTERS: Readonly<Record<EditionKind, z.ZodType<FrontMatter>>> = {
  article,
  technique,
  topic,
  author,
  home,
  site,
};

/** Kinds whose files have a text below the front matter. */
export const KINDS_WITH_TEXT: readonly EditionKind[] = ['article', 'technique'];
