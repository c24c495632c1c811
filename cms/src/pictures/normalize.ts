import { extname } from 'node:path';
import sharp from 'sharp';
import { derivedFile } from './derived-file.ts';
import { bytesOf } from './stored-file.ts';
import type { PictureFile } from './stored-file.ts';

/** Longest edge of an original that is kept, in pixels: half as long again as the largest variant. */
const LONGEST_EDGE = 3072;

/**
 * Encodes an original anew: upright, without what the camera wrote into it (such as the place where it was taken), without
 * bytes that are not part of the picture, and no larger than is of use.
 *
 * @returns the file to go on with; its name and type stay
 */
export async function normalize(file: PictureFile): Promise<PictureFile> {
  const original = await bytesOf(file);
  const { data, info } = await sharp(original, { animated: file.mime === 'image/gif' })
    .autoOrient()
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
    .keepIccProfile()
    .toFormat(formatOf(file.mime), { quality: 90 })
    .toBuffer({ resolveWithObject: true });
  const derived = await derivedFile(file, {
    name: file.name,
    hash: `normalized-${file.hash}`,
    ext: extname(file.name),
    mime: file.mime,
    data,
    info: { width: info.width, height: info.pageHeight ?? info.height },
  });
  return { ...file, ...derived, hash: file.hash, ext: file.ext };
}

function formatOf(mime: string): 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' {
  if (mime === 'image/png') return 'png';
  if (mime === 'image/webp') return 'webp';
  if (mime === 'image/avif') return 'avif';
  return mime === 'image/gif' ? 'gif' : 'jpeg';
}
