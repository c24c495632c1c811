import { z } from 'zod';

const format = z.object({ url: z.string(), mime: z.string(), width: z.int(), height: z.int() });
/** A file of the media library, as Strapi's upload answers. */
export const mediaFile = z.looseObject({
  id: z.int(),
  name: z.string(),
  url: z.string(),
  mime: z.string(),
  ext: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  color: z.string().nullable(),
  formats: z.record(z.string(), format).nullable(),
});
export type MediaFile = z.infer<typeof mediaFile>;

/** Where the file and all that was made of it lie. */
export const filesOf = ({ url, formats }: MediaFile): string[] => [
  url,
  ...Object.values(formats ?? {}).map((one) => one.url),
];
