import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACES, partOf } from './faces.mjs';

/* Writes the parts of the faces that nearly every page is set in. Run it after a change of either; the results are in git. */

const folder = join(import.meta.dirname, '../app/assets/faces');
for (const [name, face] of Object.entries(FACES))
  writeFileSync(join(folder, `${name}.woff2`), await partOf(face));
