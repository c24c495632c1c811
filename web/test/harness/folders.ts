import { join } from 'node:path';

export const WEB_DIR = join(import.meta.dirname, '../..');
const ROOT = join(WEB_DIR, '..');

/** The pinned Node. */
export const NODE = join(ROOT, 'node_modules/.bin/node');

/** What `nuxt build` makes: the server, and the files that it serves as they are. */
export const SERVER = join(WEB_DIR, '.output/server/index.mjs');
export const PUBLIC_DIR = join(WEB_DIR, '.output/public');
