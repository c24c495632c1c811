import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cmsDir = join(root, 'cms');
/** The pinned Node, whatever the machine has. */
export const node = join(root, 'node_modules/.bin/node');

/** The administrator of a bench's CMS. */
export const ADMINISTRATOR = { email: 'bench@example.org', password: 'Wellspring-1-bench' };

const secret = () => randomBytes(24).toString('base64url');

/**
 * The variables of one CMS, with secrets of its own; nothing comes from the surrounding environment but the path.
 *
 * @param {{ dataDir: string, databaseUrl?: string, port?: number, more?: Record<string, string> }} given
 * @returns {Record<string, string>}
 */
export function settingsOf({ dataDir, databaseUrl = '', port = 1, more = {} }) {
  const origin = `http://127.0.0.1:${port}`;
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    CMS_PORT: String(port),
    PUBLIC_CMS_URL: origin,
    CMS_URL: origin,
    PUBLIC_SITE_URL: 'http://127.0.0.1:3000',
    SITE_MODE: 'demo',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
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
    ...more,
  };
}

/** @returns {Promise<number>} a port that nobody listens on */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
