import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

/** A picture while Strapi's upload plugin takes it in. */
export interface PictureFile {
  name: string;
  /** Unique name on disk, without extension. */
  hash: string;
  ext: string;
  mime: string;
  filepath?: string;
  path?: string | null;
  tmpWorkingDirectory?: string;
  width?: number | null;
  height?: number | null;
  /** In kilobytes, as Strapi counts. */
  size?: number;
  sizeInBytes?: number;
  color?: string;
  getStream: () => Readable;
}

/** The bytes of a picture. The path of its temporary file may be gone already, while its stream can still be opened. */
export function bytesOf(file: PictureFile): Promise<Buffer> {
  return buffer(file.getStream());
}
