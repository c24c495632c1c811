import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KIND_SEGMENTS, SINGLE_KINDS } from '@wellspring/content-model';
import type { DocumentKind } from '@wellspring/content-model';
import { Mistakes } from '../mistakes.ts';
import type { Seed, SeedDocument } from '../seed-document.ts';
import { checkSeed } from './check-seed.ts';
import { inOrder } from './order.ts';
import { readDocument } from './read-document.ts';
import type { DocumentPlace } from './read-document.ts';

/** What refers comes after what it refers to. */
const ORDER: readonly DocumentKind[] = ['author', 'topic', 'technique', 'article'];

/**
 * Reads the files of the seed and checks that they fit together.
 *
 * @param folder absolute path of the seed's folder
 * @throws SeedError with every mistake, each a sentence with its file
 */
export async function readSeed(folder: string): Promise<Seed> {
  const mistakes = new Mistakes();
  const documents: SeedDocument[] = [];
  for (const place of await placesIn(folder)) {
    const document = await readDocument(folder, place, mistakes);
    if (document !== undefined) documents.push(document);
  }
  const pictures = await namesIn(join(folder, 'pictures'));
  mistakes.throwIfAny();
  const seed = { folder, documents: inOrder(documents) };
  checkSeed(seed, new Set(pictures), mistakes);
  mistakes.throwIfAny();
  return seed;
}

async function placesIn(folder: string): Promise<DocumentPlace[]> {
  const places: DocumentPlace[] = [];
  for (const kind of ORDER) {
    const segment = KIND_SEGMENTS[kind];
    for (const key of await namesIn(join(folder, segment))) {
      places.push({ kind, key, folder: `${segment}/${key}` });
    }
  }
  return [...places, ...SINGLE_KINDS.map((kind) => ({ kind, key: kind, folder: kind }))];
}

/** Names in a folder, without extensions, in alphabetical order. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.map((name) => name.replace(/\.[a-z]+$/, '')).sort();
}
