import { z } from 'zod';

/** One file of a picture: an absolute URL and its width in pixels. */
export const imageVariant = z
  .strictObject({ url: z.url(), width: z.int().positive().describe('In pixels.') })
  .meta({ id: 'ImageVariant', description: 'One file of a picture. Its address never changes its content.' });

/** The files of a picture in one format, narrowest first. */
export const imageSource = z
  .strictObject({
    type: z.enum(['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif']),
    srcset: z.array(imageVariant).min(1).describe('Narrowest first.'),
  })
  .meta({ id: 'ImageSource', description: 'The files of a picture in one format: a `source` of HTML.' });

const percent = z.number().min(0).max(100);

/** A picture: intrinsic size in pixels, dominant colour as `#rrggbb`, formats from the smallest to the most compatible. */
export const image = z
  .strictObject({
    width: z.int().positive().describe('Of the original, in pixels.'),
    height: z.int().positive().describe('Of the original, in pixels.'),
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .describe('The dominant color, to paint before the picture is there.'),
    focus: z
      .strictObject({
        x: percent.describe('In percent of the width, from the left.'),
        y: percent.describe('In percent of the height, from the top.'),
      })
      .optional()
      .describe(
        'What has to stay in sight where a frame crops the picture; absent where that is the middle.',
      ),
    sources: z.array(imageSource).min(1).describe('From the smallest format to the most compatible.'),
  })
  .meta({ id: 'Image', description: 'The files of a picture.' });
export type Image = z.infer<typeof image>;

/**
 * A picture in its place: the alternative text belongs to the placement and the language, not to the file. A decorative
 * picture has an empty `alt`.
 */
export const figure = z
  .strictObject({
    alt: z.string().describe('For those who do not see the picture; empty where it is decorative.'),
    decorative: z.boolean(),
    caption: z.string().nullable(),
    credit: z.string().nullable(),
    image,
  })
  .meta({ id: 'Figure', description: 'A picture in its place, with words in the language of the place.' });
export type Figure = z.infer<typeof figure>;

/** What search engines and social cards show instead of title, summary and cover. */
export const seo = z
  .strictObject({
    title: z.string().nullable(),
    description: z.string().nullable(),
    image: image.nullable(),
  })
  .meta({
    id: 'Seo',
    description:
      'What search engines and social cards show instead of title, summary and cover, where it is set.',
  });
export type Seo = z.infer<typeof seo>;
