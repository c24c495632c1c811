import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { rasterize } from './rasterize.ts';
import type { Records, SeededPicture } from './records.ts';

/** The part of Strapi's upload service that the seed uses. */
interface UploadService {
  upload(request: { data: { fileInfo: object }; files: object }): Promise<unknown>;
  replace(id: number, request: { data: { fileInfo: object }; file: object }): Promise<unknown>;
}

const uploaded = z.union([
  z.object({ id: z.int() }),
  z.tuple([z.object({ id: z.int() })]).transform(([file]) => file),
]);
const stored = z.object({ id: z.int(), updatedAt: z.coerce.string() }).nullable();

/** What happened to a picture. */
export type PictureOutcome = 'uploaded' | 'replaced' | 'unchanged' | 'edited';

/** A picture of the seed in the media library. */
export interface PlacedPicture {
  readonly fileId: number;
  readonly outcome: PictureOutcome;
}

/**
 * Brings a drawing into the media library, once; a drawing that changed replaces its picture wherever that is shown. A
 * picture that an editor changed stays.
 *
 * @param name name of the drawing, without extension
 * @param folder absolute path of the folder of drawings
 */
export async function placePicture(
  strapi: Core.Strapi,
  records: Records,
  name: string,
  folder: string,
): Promise<PlacedPicture> {
  const drawing = await readFile(join(folder, `${name}.svg`));
  const hash = createHash('sha256').update(drawing).digest('base64url');
  const record = await records.picture(name);
  const present = record === undefined ? null : await storedFile(strapi, record.fileId);
  if (record === undefined || present === null) {
    const fileId = await send(name, drawing, (file) => upload(strapi, name, file));
    await keep(strapi, records, name, fileId, hash);
    return { fileId, outcome: 'uploaded' };
  }
  const { fileId } = record;
  if (record.drawing === hash) return { fileId, outcome: 'unchanged' };
  if (present.updatedAt !== record.savedAt) return { fileId, outcome: 'edited' };
  await send(name, drawing, (file) => replace(strapi, fileId, name, file));
  await keep(strapi, records, name, fileId, hash);
  return { fileId, outcome: 'replaced' };
}

/** Hands a drawing's pixels over as a file, the way that a form would. */
async function send<Result>(
  name: string,
  drawing: Buffer,
  take: (file: object) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'wellspring-seed-'));
  try {
    const filepath = join(folder, `${name}.png`);
    const pixels = await rasterize(name, drawing);
    await writeFile(filepath, pixels);
    return await take({
      filepath,
      originalFilename: `${name}.png`,
      mimetype: 'image/png',
      size: pixels.length,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function upload(strapi: Core.Strapi, name: string, files: object): Promise<number> {
  const fileInfo = { name: `${name}.png` };
  return uploaded.parse(await serviceOf(strapi).upload({ data: { fileInfo }, files })).id;
}

async function replace(strapi: Core.Strapi, id: number, name: string, file: object): Promise<void> {
  const fileInfo = { name: `${name}.png` };
  await serviceOf(strapi).replace(id, { data: { fileInfo }, file });
}

function serviceOf(strapi: Core.Strapi): UploadService {
  return strapi.plugin('upload').service<UploadService>('upload');
}

async function keep(
  strapi: Core.Strapi,
  records: Records,
  name: string,
  fileId: number,
  drawing: string,
): Promise<void> {
  const file = await storedFile(strapi, fileId);
  if (file === null)
    throw new Error(`The picture ${name} was uploaded, but the media library does not have it.`);
  const record: SeededPicture = { fileId, drawing, savedAt: file.updatedAt };
  await records.keepPicture(name, record);
}

async function storedFile(strapi: Core.Strapi, id: number): Promise<z.infer<typeof stored>> {
  const row: unknown = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id }, select: ['id', 'updatedAt'] });
  return stored.parse(row);
}
