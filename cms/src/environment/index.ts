import { resolve } from 'node:path';
import { readEnvFile } from './env-file.ts';
import { parseSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

export type { Settings } from './settings.ts';

let settings: Settings | undefined;

/**
 * The settings of this process, parsed once from the environment and, for what is not there, from the repository's `.env`.
 * Strapi always runs in `cms/`, so the repository's root is one above. Where a variable is missing or wrong, the process says
 * so and ends: Strapi would bury the sentences in a trace of its own loading.
 */
export function currentSettings(): Settings {
  settings ??= settingsOrEnd(resolve('..'));
  return settings;
}

function settingsOrEnd(root: string): Settings {
  try {
    return parseSettings({ ...readEnvFile(resolve(root, '.env')), ...process.env }, root);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
