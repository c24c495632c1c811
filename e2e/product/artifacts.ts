import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

/** Everything that a run leaves behind for reading: traces, pictures of pages. Ignored by git. */
export const artifacts = join(root, 'e2e/artifacts');
