import { open } from 'node:fs/promises';
import sharp from 'sharp';
import type { UploadType } from './accepted.ts';

/** Most pixels that a picture may have once it is unpacked; a small file can claim to be a huge picture. */
export const PIXEL_LIMIT = 60_000_000;

/** What a file is by its first bytes and, for pictures, by what the decoder makes of them. */
export interface Content {
  /** Media type, or null where the file is nothing that editors may upload. */
  readonly type: UploadType | null;
  /** Whether it is a picture with more pixels than {@link PIXEL_LIMIT}. */
  readonly isTooLarge: boolean;
}

const TYPES_BY_FORMAT: Readonly<Record<string, UploadType>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};

/** Looks into a file. Neither its name nor what its sender says about it plays a part. */
export async function contentOf(path: string): Promise<Content> {
  if (await startsLikePdf(path)) return { type: 'application/pdf', isTooLarge: false };
  try {
    const { format, compression, width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    const type = format === 'heif' && compression === 'av1' ? 'image/avif' : TYPES_BY_FORMAT[format];
    return { type: type ?? null, isTooLarge: width * height > PIXEL_LIMIT };
  } catch {
    // What the decoder cannot read is not a picture.
    return { type: null, isTooLarge: false };
  }
}

async function startsLikePdf(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(5), position: 0 });
    return buffer.subarray(0, bytesRead).toString('latin1') === '%PDF-';
  } finally {
    await file.close();
  }
}
