import { randomBytes } from 'node:crypto';

/** 256 random bits, in letters, digits, `-` and `_`. */
const key = () => randomBytes(32).toString('base64url');

/**
 * How each secret is made. A variable that is listed here is never empty in `.env` and has no default anywhere.
 *
 * @type {Readonly<Record<string, () => string>>}
 */
export const secretGenerators = {
  CONTENT_API_TOKEN: key,
  PREVIEW_SECRET: key,
  // Standard Webhooks: the prefix, then base64 of 24 to 64 bytes. https://www.standardwebhooks.com
  WEBHOOK_SECRET: () => `whsec_${randomBytes(32).toString('base64')}`,
  APP_KEYS: () => [key(), key(), key(), key()].join(','),
  API_TOKEN_SALT: key,
  ADMIN_JWT_SECRET: key,
  TRANSFER_TOKEN_SALT: key,
  JWT_SECRET: key,
  ENCRYPTION_KEY: key,
  // Stands in an address, where other characters would need escaping.
  POSTGRES_PASSWORD: () => randomBytes(24).toString('hex'),
};
