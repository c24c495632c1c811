import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvFile } from '../../scripts/setup/env-file.mjs';
import { fingerprint } from '../../scripts/setup/fingerprint.mjs';
import { root } from '../../scripts/setup/paths.mjs';
import { seedDemo } from '../../scripts/setup/seed.mjs';
import { artifacts } from './artifacts.ts';
import { environmentOf, linesOf, newSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/*
 * A seeded folder holds the data of a product that never ran after its seed, and beside it the settings that it was seeded
 * with, whose secrets its database knows. Products run on copies of it.
 */

const SETTINGS = 'settings.env';
const DATA = 'data';

/** In CI nothing older than the run of `npm test` is used; two of its suites need the seed. */
const RUN = process.env['CI'] === 'true' ? [process.env['TEST_RUN'] ?? randomUUID()] : [];

/** The result depends on nothing but the seed and the code that publishes it. */
function fingerprintOfSeed(): string {
  return fingerprint(root, ['cms/seed', 'cms/scripts', 'cms/dist/src', 'cms/dist/config']).slice(0, 16);
}

/**
 * Publishes the demo's content in a folder of its own, as `npm start` does. The folder is kept until the seed or the
 * CMS's code change, in CI for one run of `npm test`.
 *
 * @returns absolute path of the seeded folder
 */
export async function seededFolder(): Promise<string> {
  const kept = join(artifacts, 'seeded');
  const folder = join(kept, [fingerprintOfSeed(), ...RUN].join('-'));
  if (existsSync(folder)) return folder;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const fresh = mkdtempSync(join(kept, 'unfinished-'));
  const settings = await newSettings(join(fresh, DATA));
  mkdirSync(join(fresh, DATA));
  await seedDemo(environmentOf(settings), () => {});
  writeFileSync(join(fresh, SETTINGS), linesOf(settings), { mode: 0o600 });
  renameSync(fresh, folder);
  return folder;
}

/** The settings that a folder was seeded with; `DATA_DIR` is where the seed's own data were. */
export function settingsOf(seeded: string): Settings {
  return parseEnvFile(readFileSync(join(seeded, SETTINGS), 'utf8'));
}

/** @returns absolute path of a temporary copy of the seeded data, for one product to write to */
export function copyOfData(seeded: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'wellspring-e2e-'));
  cpSync(join(seeded, DATA), copy, { recursive: true });
  return copy;
}
