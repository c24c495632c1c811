import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputInfo } from 'sharp';
import type { PictureFile } from './stored-file.ts';

/** What a derived file is called, and what is in it. */
export interface Derived {
  readonly name: string;
  readonly hash: string;
  readonly ext: string;
  readonly mime: string;
  readonly data: Buffer;
  readonly info: Pick<OutputInfo, 'width' | 'height'>;
}

/** Writes a file that was made from a picture to the picture's temporary folder, for Strapi's provider to take from there. */
export async function derivedFile(
  original: PictureFile,
  { data, info, ...names }: Derived,
): Promise<PictureFile> {
  const filepath = join(original.tmpWorkingDirectory ?? tmpdir(), `${names.hash}${names.ext}`);
  await writeFile(filepath, data);
  return {
    ...names,
    filepath,
    path: original.path ?? null,
    width: info.width,
    height: info.height,
    size: Math.round(data.length / 10) / 100,
    sizeInBytes: data.length,
    getStream: () => createReadStream(filepath),
  };
}
