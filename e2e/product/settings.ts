import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originOf } from '../../scripts/setup/addresses.mjs';
import { parseEnvFile } from '../../scripts/setup/env-file.mjs';
import { resolveEnvironment } from '../../scripts/setup/environment.mjs';
import { root } from '../../scripts/setup/paths.mjs';
import { freePort } from '../../scripts/setup/ports.mjs';
import { secretGenerators } from '../../scripts/setup/secrets.mjs';

/** Variables of the product by name, as `.env` has them. */
export type Settings = Readonly<Record<string, string>>;

/** What the tests' own environment may hand on. Anything else there, such as a database of the developer's, is not ours. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'CI'];

/** @returns two ports that nothing uses at this moment */
export async function freePorts(): Promise<Pick<Settings, 'CMS_PORT' | 'WEB_PORT'>> {
  const cms = await freePort();
  let web = await freePort();
  while (web === cms) web = await freePort();
  return { CMS_PORT: String(cms), WEB_PORT: String(web) };
}

/**
 * Settings as a first start would write them, with secrets of their own, on free ports, with a known administrator.
 *
 * @param dataDir absolute path of the folder of everything that changes
 */
export async function newSettings(dataDir: string): Promise<Settings> {
  const documented = parseEnvFile(readFileSync(join(root, '.env.example'), 'utf8'));
  const secrets = Object.entries(secretGenerators).map(([name, generate]) => [name, generate()] as const);
  return {
    ...documented,
    ...Object.fromEntries(secrets),
    ...(await freePorts()),
    DATA_DIR: dataDir,
    ADMIN_EMAIL: 'marketing@wellspring.example',
    // Strapi wants a lower-case and an upper-case letter and a digit; its hash looks at no more than 72 bytes.
    ADMIN_PASSWORD: `aA1-${randomBytes(18).toString('base64url')}`,
  };
}

/** The environment of a process of the product. */
export function environmentOf(settings: Settings): Record<string, string> {
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  return resolveEnvironment({ ...settings }, inherited);
}

/** Origins at which the product is reached. */
export function originsOf(settings: Settings): { readonly site: string; readonly cms: string } {
  return { site: originOf({ ...settings }, 'WEB'), cms: originOf({ ...settings }, 'CMS') };
}

/** The lines of a `.env` file. */
export function linesOf(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
