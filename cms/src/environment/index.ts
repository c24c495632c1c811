import { resolve } from 'node:path';
import { readEnvFile } from './env-file.ts';
import { parseSettings } from './settings.ts';
import type { Settings } from './settings.ts';

export type { Settings } from './settings.ts';

let settings: Settings | undefined;

/**
 * The settings of this process, parsed once from the environment and, for what is not there, from the repository's `.env`.
 * Strapi always runs in `cms/`, so the repository's root is one above.
 *
 * @throws SettingsError that names every variable that is missing or wrong
 */
export function currentSettings(): Settings {
  const root = resolve('..');
  settings ??= parseSettings({ ...readEnvFile(resolve(root, '.env')), ...process.env }, root);
  return settings;
}
