import { randomBytes } from 'node:crypto';

/** The administrator of a CMS under test. */
export const ADMINISTRATOR = { email: 'editor@example.org', password: 'Wellspring-1-test' } as const;

const secret = () => randomBytes(24).toString('base64url');

/** The variables of one CMS, with secrets of its own. Nothing comes from the surrounding environment but the path. */
export function settingsOf(given: {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string;
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
    SITE_MODE: 'demo',
    DATA_DIR: given.dataDir,
    DATABASE_URL: given.databaseUrl,
    STRAPI_TELEMETRY_DISABLED: 'true',
    RATE_LIMIT_PER_MINUTE: '0',
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    CONTENT_API_TOKEN: secret(),
    PREVIEW_SECRET: secret(),
    WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    JWT_SECRET: secret(),
    ENCRYPTION_KEY: secret(),
    ...given.more,
  };
}
