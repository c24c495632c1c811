import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Never part of a source: what tools write beside it. So is whatever begins with a dot: caches, notes, lists of versions. */
const generated = new Set(['node_modules', 'dist', 'coverage', 'generated']);

/**
 * @param {string} path a file or a folder; one that does not exist has no files
 * @returns {string[]} the files of it, in a fixed order
 */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !generated.has(name) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/**
 * A fingerprint of content, never of times: a fresh clone, a touched file or a copied folder changes nothing.
 *
 * @param {string} base folder that the paths are relative to
 * @param {readonly string[]} paths files and folders
 * @param {{ except?: RegExp, also?: readonly string[] }} [options] `except`: relative paths to leave out;
 *   `also`: facts outside of the files, such as a version
 * @returns {string} 64 hexadecimal digits
 */
export function fingerprint(base, paths, { except, also = [] } = {}) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(join(base, path)))) {
    const name = relative(base, file);
    if (except?.test(name)) continue;
    const bytes = readFileSync(file);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  for (const fact of also) hash.update(`\0${fact}`);
  return hash.digest('hex');
}
