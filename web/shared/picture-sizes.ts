import type { Image } from '@wellspring/content-model';

/** A length that ends an entry of `sizes`; those in its conditions stand before a parenthesis. */
const LENGTHS = /([\d.]+)(vw|rem)(?=,|$)/g;

/**
 * The `sizes` of a picture that a frame crops: browsers choose a file by the width of the whole picture, which is wider
 * than the frame where its height decides.
 *
 * @param sizes the widths of the frame, in `vw` and `rem`
 * @param frame height of the frame by its width; undefined where the whole picture shows
 */
export function sizesInFrame(
  sizes: string,
  { width, height }: Pick<Image, 'width' | 'height'>,
  frame: number | undefined,
): string {
  const factor = frame === undefined ? 1 : Math.max(1, (frame * width) / height);
  return sizes.replaceAll(LENGTHS, (_, length, unit) => `${Number((length * factor).toFixed(1))}${unit}`);
}
