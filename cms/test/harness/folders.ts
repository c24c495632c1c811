import { resolve } from 'node:path';

/** Folder of the CMS; Jest runs in it. */
export const CMS_DIR = process.cwd();

/** The pinned Node, whatever the machine has. */
export const NODE = resolve(CMS_DIR, '../node_modules/.bin/node');
