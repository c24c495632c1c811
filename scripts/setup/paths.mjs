import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the bootstrap itself fetched or noted; with the state of the product under `data/`, so that one folder resets all. */
export const toolsDir = join(root, 'data/tools');
export const stampsDir = join(root, 'data/build');

/** The members of the workspace that run, and their folders. */
export const cmsDir = join(root, 'cms');
export const webDir = join(root, 'web');
