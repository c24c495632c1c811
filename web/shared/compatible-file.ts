import type { Image } from '@wellspring/content-model';

/** Wide enough for a card or a column of text, in pixels. */
const WIDEST = 1280;

/** A file of a picture for those who take only one: in the most compatible format, the widest that is not too wide. */
export function compatibleFile(image: Image): {
  readonly url: string;
  readonly width: number;
  readonly height: number;
} {
  const files = image.sources.at(-1)?.srcset ?? [];
  const file = files.findLast(({ width }) => width <= WIDEST) ?? files[0];
  if (file === undefined) throw new TypeError('A picture has at least one file.');
  return { ...file, height: Math.round((file.width * image.height) / image.width) };
}
