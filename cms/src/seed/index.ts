import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { publishSeed } from './publish/publish-seed.ts';
import type { SeedCounts } from './publish/report.ts';
import { readSeed } from './read/read-seed.ts';

/**
 * Publishes the demo's texts and pictures, by the rules that hold for editors. Safe to run again: a run that finds
 * everything in place changes nothing.
 *
 * @param folder path of the seed's files; Strapi runs in `cms/`
 * @param note is told what happens, a line at a time
 * @throws SeedError with every mistake in the files, or with everything that the rules refuse
 */
export async function seed(
  strapi: Core.Strapi,
  note: (line: string) => void,
  folder = resolve('seed'),
): Promise<SeedCounts> {
  return publishSeed(strapi, await readSeed(folder), note);
}
