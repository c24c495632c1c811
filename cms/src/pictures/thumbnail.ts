import sharp from 'sharp';
import { derivedFile } from './derived-file.ts';
import { bytesOf } from './stored-file.ts';
import type { PictureFile } from './stored-file.ts';

/** The small picture that the admin's media library shows. */
export async function makeThumbnail(file: PictureFile): Promise<PictureFile> {
  const { data, info } = await sharp(await bytesOf(file))
    .resize({ width: 245, height: 156, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  const names = {
    name: `thumbnail_${file.name}`,
    hash: `thumbnail_${file.hash}`,
    ext: '.webp',
    mime: 'image/webp',
  };
  return derivedFile(file, { ...names, data, info });
}
