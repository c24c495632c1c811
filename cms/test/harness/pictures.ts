import sharp from 'sharp';
import { z } from 'zod';
import type { Request } from './requests.ts';

/** What a picture for the media library looks like. */
export interface PictureOptions {
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
  /** As CSS writes it. */
  readonly color?: string;
}

const uploaded = z.array(z.looseObject({ id: z.int() })).min(1);

/** A drawn picture as a file for a form. */
export async function pictureFile({
  name = 'picture.png',
  width = 960,
  height = 600,
  color = '#b7c8b4',
}: PictureOptions = {}): Promise<File> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: color } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/png' });
}

/** Uploads a drawn picture. @returns the file's id */
export async function uploadPicture(admin: Request, options?: PictureOptions): Promise<number> {
  const form = new FormData();
  form.append('files', await pictureFile(options));
  const { status, body } = await admin('POST', '/upload', form);
  const files = uploaded.safeParse(body);
  if (!files.success) throw new Error(`The picture was not taken (${status}): ${JSON.stringify(body)}`);
  return files.data[0]?.id ?? 0;
}
