import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { CMS_DIR } from './folders.ts';

/** The administrator of a CMS under test. */
export const ADMINISTRATOR = { email: 'editor@example.org', password: 'Wellspring-1-test' } as const;

const COMPILED = join(CMS_DIR, 'node_modules/.cache/compiled');

const secret = () => randomBytes(24).toString('base64url');

/** Secrets that nothing else knows. */
export function newSecrets(): Record<string, string> {
  return {
    CONTENT_API_TOKEN: secret(),
    PREVIEW_SECRET: secret(),
    WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    JWT_SECRET: secret(),
    ENCRYPTION_KEY: secret(),
  };
}

/**
 * The variables of one CMS. Nothing comes from the surrounding environment but the path.
 *
 * @param given `secrets`: those that its database knows; new ones where nothing is said
 */
export function settingsOf(given: {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  readonly more?: Readonly<Record<string, string>> | undefined;
}): Record<string, string> {
  const origin = `http://127.0.0.1:${given.port}`;
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    CMS_PORT: String(given.port),
    PUBLIC_CMS_URL: origin,
    CMS_URL: origin,
    PUBLIC_SITE_URL: 'http://127.0.0.1:3000',
    // Nobody is there: a site that happens to run on this machine is not told of tests.
    WEB_URL: 'http://127.0.0.1:1',
    SITE_MODE: 'demo',
    DATA_DIR: given.dataDir,
    DATABASE_URL: given.databaseUrl,
    STRAPI_TELEMETRY_DISABLED: 'true',
    // Compiling its modules is a good part of a start, and each file of tests makes one.
    NODE_COMPILE_CACHE: COMPILED,
    RATE_LIMIT_PER_MINUTE: '0',
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    ...(given.secrets ?? newSecrets()),
    ...given.more,
  };
}
