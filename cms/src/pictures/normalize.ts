import { extname } from 'node:path';
import sharp from 'sharp';
import { derivedFile } from './derived-file.ts';
import { bytesOf } from './stored-file.ts';
import type { PictureFile } from './stored-file.ts';

/** Longest edge of an original that is kept, in pixels: half as long again as the largest variant. */
const LONGEST_EDGE = 3072;
/** Of encodings that lose something: what is lost is not seen, and variants are made of what is kept. */
const QUALITY = 90;

/**
 * Encodes an original anew: upright, without what the camera wrote into it (such as the place where it was taken), without
 * bytes that are not part of the picture, and no larger than is of use.
 *
 * @returns the file to go on with; its name and type stay
 */
export async function normalize(file: PictureFile): Promise<PictureFile> {
  const original = await bytesOf(file);
  const pixels = sharp(original)
    .autoOrient()
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
    .keepIccProfile();
  const { data, info } = await encode(pixels, file.mime).toBuffer({ resolveWithObject: true });
  const derived = await derivedFile(file, {
    name: file.name,
    hash: `normalized-${file.hash}`,
    ext: extname(file.name),
    mime: file.mime,
    data,
    info,
  });
  return { ...file, ...derived, hash: file.hash, ext: file.ext };
}

/** Formats that have a quality keep nearly all of it; PNG has none, and sharp would take one for leave to use a palette. */
function encode(pixels: sharp.Sharp, mime: string): sharp.Sharp {
  if (mime === 'image/png') return pixels.png({ compressionLevel: 9 });
  if (mime === 'image/webp') return pixels.webp({ quality: QUALITY });
  if (mime === 'image/avif') return pixels.avif({ quality: QUALITY });
  return mime === 'image/gif' ? pixels.gif() : pixels.jpeg({ quality: QUALITY });
}
