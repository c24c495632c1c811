import { dominantColor } from './dominant-color.ts';
import { normalize } from './normalize.ts';
import { bytesOf } from './stored-file.ts';
import type { PictureFile } from './stored-file.ts';
import { makeThumbnail } from './thumbnail.ts';
import { makeVariants } from './variants.ts';

/**
 * What Strapi's upload plugin does with pictures, done our way. The plugin calls these when a picture is uploaded or replaced,
 * keeps what they return among the file's `formats`, and deletes all of it with the file.
 */
export const pictureHandling = {
  /** What the file says about itself is true by now; Strapi's own look does not know AVIF by the name its decoder gives it. */
  isImage: ({ mime }: PictureFile) => Promise.resolve(mime.startsWith('image/')),
  /** Every picture that was let in is encoded anew. */
  isOptimizableImage: () => Promise.resolve(true),
  optimize: normalize,
  isResizableImage: () => Promise.resolve(true),
  generateThumbnail: makeThumbnail,
  /** The variants; on the way, the file itself learns its colour. */
  async generateResponsiveFormats(file: PictureFile) {
    file.color = await dominantColor(await bytesOf(file));
    return makeVariants(file);
  },
};
