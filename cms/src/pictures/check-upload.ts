import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { errors } from '@strapi/utils';
import { UPLOAD_EXTENSIONS, UPLOAD_SIZE_LIMIT } from './accepted.ts';
import type { UploadType } from './accepted.ts';
import { contentOf, PIXEL_LIMIT } from './content-type.ts';

/** A file on its way into the media library, as Strapi's parser of forms leaves it. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  /** In bytes. */
  size: number;
  /** What Strapi stores as the file's type. */
  detectedMimeType?: string;
}

/** A file came whole, and there was no room for it. */
class NotReceived extends Error {
  override readonly name = 'NotReceived';
  readonly code = 'ENOSPC';
}

/**
 * Lets in raster pictures and PDF, judged by content, and gives the file the media type and the extension of that content,
 * so that nothing is ever served as something else than it is.
 *
 * @throws errors.ValidationError with a sentence for the editor
 */
export async function checkUpload(file: IncomingFile): Promise<void> {
  const name = basename(file.originalFilename ?? 'file');
  if (file.size > UPLOAD_SIZE_LIMIT) {
    throw new errors.PayloadTooLargeError(
      `“${name}” cannot be uploaded: a file may have ${UPLOAD_SIZE_LIMIT / 1024 / 1024} MB at most.`,
    );
  }
  // Strapi's parser of forms counts what has come, and does not tell that it could not be written.
  const { size } = await stat(file.filepath);
  if (size < file.size)
    throw new NotReceived(`“${name}” could not be written: ${size} of ${file.size} bytes.`);
  const { type, isTooLarge, isAnimated } = await contentOf(file.filepath);
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
  if (isAnimated) {
    throw new errors.ValidationError(
      `“${name}” cannot be uploaded: it is an animation, and pictures of articles stand still. Upload one frame of it.`,
    );
  }
  labelAs(file, type);
}

/**
 * Makes a file that was let in take the place of one that is there: it keeps that one's type, so that its address still says
 * what it is. Pictures are encoded anew anyway.
 *
 * @throws errors.ValidationError where a picture would take the place of something else, or the other way round
 */
export function labelAsReplacement(
  file: IncomingFile,
  present: { readonly name: string; readonly mime: string },
): void {
  if (file.mimetype === present.mime) return;
  if (!isPictureType(file.mimetype) || !isPictureType(present.mime)) {
    throw new errors.ValidationError(`“${present.name}” can only be replaced by a file of its kind.`);
  }
  labelAs(file, present.mime);
}

function labelAs(file: IncomingFile, type: UploadType): void {
  file.originalFilename = withExtension(basename(file.originalFilename ?? 'file'), UPLOAD_EXTENSIONS[type]);
  file.mimetype = type;
  file.detectedMimeType = type;
}

function isPictureType(mime: string | null | undefined): mime is UploadType {
  return mime?.startsWith('image/') === true && Object.hasOwn(UPLOAD_EXTENSIONS, mime);
}

function withExtension(name: string, extension: string): string {
  const given = extname(name);
  if (given.toLowerCase() === extension || (given.toLowerCase() === '.jpeg' && extension === '.jpg'))
    return name;
  return `${basename(name, given)}${extension}`;
}
