import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @returns absolute path of every page that sites have written to a disk, whole ones alone: not what is being written */
export function pageFiles(data: string): string[] {
  return readdirSync(join(data, 'web/pages'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{32,}$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}
