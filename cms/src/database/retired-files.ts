import { z } from 'zod';
import type { Handle } from './connection.ts';

/** A file of the store that the media library does not name any more. */
export interface RetiredFile {
  /** Name in the store, without extension. */
  readonly hash: string;
  readonly ext: string;
  /** Folder in the store, where it has one. */
  readonly path: string | null;
  /** Name of the media file that it was made from, without extension. */
  readonly original: string;
}

const retired = z.array(
  z.object({ hash: z.string(), ext: z.string(), path: z.string().nullable(), original: z.string() }),
);

/** Notes that a file is retired; a file that was retired before counts from now. */
export async function retireFile(handle: Handle, file: RetiredFile, now: Date): Promise<void> {
  await handle('retired_files')
    .insert({ ...file, retired_at: now.toISOString() })
    .onConflict(['hash', 'ext'])
    .merge();
}

/** The files that were retired before an instant. */
export async function filesRetiredBefore(handle: Handle, instant: Date): Promise<RetiredFile[]> {
  const rows: unknown = await handle('retired_files')
    .select('hash', 'ext', 'path', 'original')
    .where('retired_at', '<', instant.toISOString());
  return retired.parse(rows);
}

/** The retired files that were made from a media file. */
export async function filesRetiredFrom(handle: Handle, original: string): Promise<RetiredFile[]> {
  const rows: unknown = await handle('retired_files')
    .select('hash', 'ext', 'path', 'original')
    .where({ original });
  return retired.parse(rows);
}

/** Forgets that a file was retired: it is gone, or in use again. */
export async function forgetRetiredFile(handle: Handle, { hash, ext }: RetiredFile): Promise<void> {
  await handle('retired_files').where({ hash, ext }).delete();
}
