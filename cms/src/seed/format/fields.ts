import { z } from 'zod';
import { day, localeCode } from '@wellspring/content-model';
import { documentNamed, pictureNamed } from '../placeholder.ts';

/** What the fields of the seed's files have to look like, in the form that Strapi takes. */

/** Text that has to say something. */
export const said = z.string().trim().min(1, 'is empty');

/** Key of a document or a source: small letters, digits and hyphens. */
export const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is a key of small letters, digits and hyphens');

/** Several short lines; Strapi keeps them one on each line of a text. */
export const linesOf = (most: number) =>
  z
    .array(said)
    .max(most)
    .default([])
    .transform((lines) => lines.join('\n'));

/** An instant in UTC, such as 2026-01-03T09:00:00Z. */
export const instant = z.iso
  .datetime({ error: 'is an instant such as 2026-01-03T09:00:00Z' })
  .transform((value) => new Date(value).toISOString());

/** A person of the seed, by key. */
export const person = key.transform((name) => documentNamed('author', name));

const picture = key.transform(pictureNamed);
/** A picture in its place: described, or marked as decorative. */
export const figure = z
  .union(
    [
      z.strictObject({ picture, alt: said, caption: said.optional() }),
      z.strictObject({ picture, decorative: z.literal(true), caption: said.optional() }),
    ],
    'is { picture, alt } or { picture, decorative: true }, with a caption perhaps',
  )
  .transform((one) => ({
    image: one.picture,
    alt: 'alt' in one ? one.alt : null,
    decorative: 'decorative' in one,
    caption: one.caption ?? null,
  }));

/** What search engines and social cards show. */
export const seo = z
  .strictObject({ title: said.max(120), description: said.max(320) })
  .transform((one) => ({ ...one, image: null }));

/** A work that a document is based on. */
export const source = z.strictObject({
  key,
  title: said,
  publisher: said.optional(),
  url: z.url().optional(),
  doi: z.string().optional(),
  year: z.int().optional(),
  language: z.string(),
});

/** Works that a document is based on, each key once. */
export const sources = z
  .array(source)
  .default([])
  .refine((all) => new Set(all.map((one) => one.key)).size === all.length, 'names a source twice');

export { day, localeCode };
