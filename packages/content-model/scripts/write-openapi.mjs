import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges } from '../src/openapi/breaking-changes.ts';
import { openApiDocument } from '../src/openapi/document.ts';

// Writes the released contract anew. What would break those who work by it is refused: it belongs into a version 2.
const file = new URL('../openapi/v1.json', import.meta.url);
const next = openApiDocument();
const broken = existsSync(file) ? breakingChanges(JSON.parse(readFileSync(file, 'utf8')), next) : [];
if (broken.length > 0) {
  process.stderr.write(`openapi/v1.json stays as it is. This would break version 1:\n${broken.join('\n')}\n`);
  process.exitCode = 1;
} else writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
