import { basename, extname } from 'node:path';
import { errors } from '@strapi/utils';
import { UPLOAD_EXTENSIONS } from './accepted.ts';
import { contentOf, PIXEL_LIMIT } from './content-type.ts';

/** A file on its way into the media library, as Strapi's parser of forms leaves it. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  /** What Strapi stores as the file's type. */
  detectedMimeType?: string;
}

/**
 * Lets in raster pictures and PDF, judged by content, and gives the file the media type and the extension of that content,
 * so that nothing is ever served as something else than it is.
 *
 * @throws errors.ValidationError with a sentence for the editor
 */
export async function checkUpload(file: IncomingFile): Promise<void> {
  const name = basename(file.originalFilename ?? 'file');
  const { type, isTooLarge } = await contentOf(file.filepath);
  if (type === null) {
    throw new errors.ValidationError(
      `“${name}” cannot be uploaded: it is not a JPEG, PNG, WebP, AVIF or GIF picture and not a PDF.`,
    );
  }
  if (isTooLarge) {
    throw new errors.ValidationError(
      `“${name}” cannot be uploaded: a picture may have ${PIXEL_LIMIT / 1_000_000} million pixels at most.`,
    );
  }
  file.originalFilename = withExtension(name, UPLOAD_EXTENSIONS[type]);
  file.mimetype = type;
  file.detectedMimeType = type;
}

function withExtension(name: string, extension: string): string {
  const given = extname(name);
  if (given.toLowerCase() === extension || (given.toLowerCase() === '.jpeg' && extension === '.jpg'))
    return name;
  return `${basename(name, given)}${extension}`;
}
