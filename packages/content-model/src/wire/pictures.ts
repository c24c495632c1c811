import { z } from 'zod';

/** One file of a picture: an absolute URL and its width in pixels. */
export const imageVariant = z.strictObject({ url: z.url(), width: z.int().positive() });

/** The files of a picture in one format, narrowest first. */
export const imageSource = z.strictObject({
  type: z.enum(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif']),
  srcset: z.array(imageVariant).min(1),
});

/** A picture: intrinsic size in pixels, dominant colour as `#rrggbb`, formats from the smallest to the most compatible. */
export const image = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  sources: z.array(imageSource).min(1),
});
export type Image = z.infer<typeof image>;

/**
 * A picture in its place: the alternative text belongs to the placement and the language, not to the file. A decorative
 * picture has an empty `alt`.
 */
export const figure = z.strictObject({
  alt: z.string(),
  decorative: z.boolean(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  image,
});
export type Figure = z.infer<typeof figure>;

/** What search engines and social cards show instead of title, summary and cover. */
export const seo = z.strictObject({
  title: z.string().nullable(),
  description: z.string().nullable(),
  image: image.nullable(),
});
export type Seo = z.infer<typeof seo>;
