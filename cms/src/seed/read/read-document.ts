import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALE_CODES, isLocaleCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { SHARED_FILES } from '../format/shared.ts';
import type { SharedFile } from '../format/shared.ts';
import { impossibleStates } from '../format/states.ts';
import type { SeedState } from '../format/states.ts';
import type { Mistakes } from '../mistakes.ts';
import type { SeedDocument, SeedVersion } from '../seed-document.ts';
import { parseYaml } from './front-matter.ts';
import { readVersion } from './read-version.ts';
import { sentencesOf } from './sentences.ts';

/** Which folder holds which document. */
export interface DocumentPlace {
  readonly kind: EditionKind;
  readonly key: string;
  /** Path inside the seed's folder. */
  readonly folder: string;
}

/** Reads the folder of a document. @returns undefined where that is impossible; the mistakes then say why */
export async function readDocument(
  root: string,
  place: DocumentPlace,
  mistakes: Mistakes,
): Promise<SeedDocument | undefined> {
  const { kind, folder } = place;
  const shared = await readShared(root, place, mistakes);
  if (shared === undefined) return undefined;
  const { sourceLocale, editions, fields } = shared;
  const states = new Map<LocaleCode, SeedState>();
  for (const locale of LOCALE_CODES) {
    const state = editions[locale];
    if (state !== undefined) states.set(locale, state);
  }
  for (const sentence of impossibleStates(kind, { sourceLocale, states })) {
    mistakes.add(`${folder}/document.yaml`, sentence);
  }
  const wanted = [...states.keys()].map((locale) => `${locale}.md`);
  const hasEarlier = [...states.values()].includes('outdated');
  const earlierName = `${sourceLocale}.earlier.md`;
  if (hasEarlier) wanted.push(earlierName);
  await reportOthers(root, folder, ['document.yaml', ...wanted], mistakes);
  const read = (name: string) => readNamed(root, place, name, shared, mistakes);
  const versions = new Map<LocaleCode, SeedVersion>();
  for (const locale of states.keys()) {
    const version = await read(`${locale}.md`);
    if (version !== undefined) versions.set(locale, version);
  }
  const earlier = hasEarlier ? await read(earlierName) : undefined;
  return { ...place, sourceLocale, states, shared: fields, versions, earlier };
}

async function readShared(
  root: string,
  { kind, folder }: DocumentPlace,
  mistakes: Mistakes,
): Promise<SharedFile | undefined> {
  const file = `${folder}/document.yaml`;
  const content = await contentOf(root, file, mistakes);
  if (content === undefined) return undefined;
  const { value, problem } = parseYaml(content);
  if (problem !== undefined) mistakes.add(file, problem);
  if (problem !== undefined) return undefined;
  const parsed = SHARED_FILES[kind].safeParse(value);
  if (parsed.success) return parsed.data;
  for (const sentence of sentencesOf(parsed.error)) mistakes.add(file, sentence);
  return undefined;
}

async function readNamed(
  root: string,
  { kind, folder }: DocumentPlace,
  name: string,
  shared: SharedFile,
  mistakes: Mistakes,
): Promise<SeedVersion | undefined> {
  const file = `${folder}/${name}`;
  const locale = name.split('.', 1)[0];
  const content = await contentOf(root, file, mistakes);
  if (content === undefined || !isLocaleCode(locale)) return undefined;
  return readVersion({ kind, locale, file, sharedSlug: shared.fields.slug }, content, mistakes);
}

async function contentOf(root: string, file: string, mistakes: Mistakes): Promise<string | undefined> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    if (!isAbsence(error)) throw error;
    mistakes.add(file, 'is missing.');
    return undefined;
  }
}

function isAbsence(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** A file that nothing reads is one that somebody forgot to list. */
async function reportOthers(
  root: string,
  folder: string,
  wanted: readonly string[],
  mistakes: Mistakes,
): Promise<void> {
  for (const name of await readdir(join(root, folder))) {
    if (!wanted.includes(name))
      mistakes.add(`${folder}/${name}`, 'is not named by editions in document.yaml.');
  }
}
