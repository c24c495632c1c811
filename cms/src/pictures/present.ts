import { z } from 'zod';
import type { Image } from '@wellspring/content-model';
import { VARIANT_FORMATS } from './variants.ts';

/** A media file is not a picture that can be shown to readers. The message is a sentence for editors. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  /** The file's name in the media library. */
  readonly fileName: string;

  constructor(fileName: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fileName = fileName;
  }
}

const variantRow = z.object({ url: z.string().min(1), mime: z.string(), width: z.int().positive() });
const percent = z.number().min(0).max(100);
const fileRow = z.object({
  name: z.string(),
  mime: z.string(),
  width: z.int().positive().nullish(),
  height: z.int().positive().nullish(),
  color: z.string().nullish(),
  focalPoint: z.object({ x: percent, y: percent }).nullish(),
  formats: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Presents a media file as readers' browsers need it.
 *
 * @param file a row of Strapi's media library, with its formats
 * @param origin origin that relative addresses of files belong to, without a slash at the end
 * @throws PictureError where the file is no picture, or its variants or its colour are missing
 */
export function presentPicture(file: unknown, origin: string): Image {
  const row = fileRow.parse(file);
  if (!row.mime.startsWith('image/')) throw new PictureError(row.name, `“${row.name}” is not a picture.`);
  const sources = VARIANT_FORMATS.map((format) => ({
    type: `image/${format}` as const,
    srcset: variantsOf(row.formats ?? {}, `image/${format}`, origin),
  }));
  if (
    row.width == null ||
    row.height == null ||
    row.color == null ||
    sources.some(({ srcset }) => srcset.length === 0)
  ) {
    throw new PictureError(
      row.name,
      `The picture “${row.name}” was not prepared for readers. Upload it again.`,
    );
  }
  const focus = row.focalPoint == null ? {} : { focus: row.focalPoint };
  return { width: row.width, height: row.height, color: row.color, ...focus, sources };
}

function variantsOf(
  formats: Record<string, unknown>,
  type: string,
  origin: string,
): { url: string; width: number }[] {
  return Object.entries(formats)
    .filter(([key]) => key !== 'thumbnail')
    .map(([, format]) => variantRow.parse(format))
    .filter(({ mime }) => mime === type)
    .sort((a, b) => a.width - b.width)
    .map(({ url, width }) => ({ url: new URL(url, origin).href, width }));
}
