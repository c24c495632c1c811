import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { placeholdersIn } from '../placeholder.ts';
import { SeedError } from '../seed-error.ts';
import type { Seed } from '../seed-document.ts';
import { Directory } from './directory.ts';
import { makePlans } from './make-plans.ts';
import { placePicture } from './pictures.ts';
import type { Plan } from './plan.ts';
import { recordsOf } from './records.ts';
import type { Records } from './records.ts';
import { countsOf, doneLine, leftAloneLines, summaryOf } from './report.ts';
import type { SeedCounts } from './report.ts';
import { writeDocument } from './write-document.ts';
import type { Desk } from './write-document.ts';

/** Pictures that are encoded side by side: encoding keeps one processor busy, and needs some memory. */
const PICTURES_AT_ONCE = Math.min(4, availableParallelism());

/**
 * Publishes the seed. Whatever an editor has changed, made or deleted stays; a run that was interrupted is continued by
 * the next one.
 *
 * @param note is told what happens, a line at a time
 * @throws SeedError with everything that the rules of documents refuse; what they do not refuse is published
 */
export async function publishSeed(
  strapi: Core.Strapi,
  seed: Seed,
  note: (line: string) => void,
): Promise<SeedCounts> {
  const records = recordsOf(strapi);
  const directory = new Directory(strapi, seed);
  const plans = await makePlans(strapi, seed, records, directory);
  const uploads = await placePictures(strapi, records, directory, seed, plans, note);
  await writeDocuments({ strapi, records, directory }, plans, note);
  for (const line of plans.flatMap(leftAloneLines)) note(line);
  const counts = countsOf(plans);
  note(summaryOf(counts, uploads));
  return counts;
}

/** Uploads the pictures that are about to be shown. @returns how many were new or changed */
async function placePictures(
  strapi: Core.Strapi,
  records: Records,
  directory: Directory,
  seed: Seed,
  plans: readonly Plan[],
  note: (line: string) => void,
): Promise<number> {
  const waiting = await picturesToPlace(records, seed, plans);
  const total = waiting.length;
  let placed = 0;
  let changed = 0;
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { fileId, outcome } = await placePicture(strapi, records, name, join(seed.folder, 'pictures'));
      directory.putPicture(name, fileId);
      placed += 1;
      if (outcome === 'edited') note(`pictures/${name}: left alone, because it was edited.`);
      if (outcome !== 'uploaded' && outcome !== 'replaced') continue;
      changed += 1;
      note(`pictures/${name}: ${outcome} (${placed} of ${total})`);
    }
  };
  await Promise.all(Array.from({ length: PICTURES_AT_ONCE }, work));
  return changed;
}

/** The pictures of what is to be written, and those that were uploaded before: their drawings may have changed. */
async function picturesToPlace(records: Records, seed: Seed, plans: readonly Plan[]): Promise<string[]> {
  const shown = plans.flatMap(({ steps }) => steps.flatMap(({ version }) => picturesIn(version.words)));
  const known = new Set<string>();
  for (const name of seed.documents.flatMap(({ versions }) =>
    [...versions.values()].flatMap(({ words }) => picturesIn(words)),
  )) {
    if (!known.has(name) && (await records.picture(name)) !== undefined) known.add(name);
  }
  return [...new Set([...shown, ...known])];
}

function picturesIn(words: object): string[] {
  return placeholdersIn(words).flatMap(({ use, key }) => (use === 'picture' ? [key] : []));
}

async function writeDocuments(
  desk: Desk,
  plans: readonly Plan[],
  note: (line: string) => void,
): Promise<void> {
  const refused: string[] = [];
  const missing = new Set<string>();
  for (const plan of plans) {
    const { document, steps } = plan;
    if (steps.length === 0) continue;
    const needed = placeholdersIn([document.shared, steps]).find(
      ({ use, kind, key }) => use === 'document' && missing.has(`${kind} ${key}`),
    );
    try {
      if (needed !== undefined) {
        throw new SeedError([
          `${document.folder}: left out, because ${needed.kind} “${needed.key}” was refused.`,
        ]);
      }
      desk.directory.putDocument(document, await writeDocument(desk, plan));
      note(doneLine(plan));
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      refused.push(...error.mistakes);
      missing.add(`${document.kind} ${document.key}`);
    }
  }
  if (refused.length > 0) throw new SeedError(refused);
}
