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
  /** Whether it is a picture of more than one frame. */
  readonly isAnimated: boolean;
}

/** The formats that browsers show as an animation where a file has several frames; elsewhere the frames are alternatives. */
const ANIMATED_FORMATS = ['gif', 'webp'];

const TYPES_BY_FORMAT: Readonly<Record<string, UploadType>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};

const STILL = { isTooLarge: false, isAnimated: false } as const;

/** Looks into a file. Neither its name nor what its sender says about it plays a part. */
export async function contentOf(path: string): Promise<Content> {
  if (await startsLikePdf(path)) return { ...STILL, type: 'application/pdf' };
  try {
    const {
      format,
      compression,
      width,
      height,
      pages = 1,
    } = await sharp(path, { limitInputPixels: false }).metadata();
    const type = format === 'heif' && compression === 'av1' ? 'image/avif' : TYPES_BY_FORMAT[format];
    return {
      type: type ?? null,
      isTooLarge: width * height > PIXEL_LIMIT,
      isAnimated: pages > 1 && ANIMATED_FORMATS.includes(format),
    };
  } catch {
    // What the decoder cannot read is not a picture.
    return { ...STILL, type: null };
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
