import { resolve } from 'node:path';
import { z } from 'zod';
import type { Variables } from './env-file.ts';
import {
  optionalEmail,
  optionalFlag,
  optionalOrigin,
  optionalPassword,
  optionalPort,
  optionalText,
  optionalUrl,
  limitOr,
  megabytesOr,
  portOr,
  secret,
  secretList,
  textOr,
  webhookSecret,
} from './fields.ts';
import { SettingsError } from './settings-error.ts';

const variables = z.object({
  HOST: textOr('127.0.0.1'),
  CMS_PORT: portOr(1337),
  WEB_PORT: portOr(3000),
  CMS_METRICS_PORT: optionalPort,
  PUBLIC_SITE_URL: optionalOrigin,
  PUBLIC_CMS_URL: optionalOrigin,
  WEB_URL: optionalOrigin,
  SITE_MODE: textOr('demo').pipe(z.enum(['demo', 'live'], 'has to be demo or live')),
  DATA_DIR: textOr('data'),
  DATABASE_URL: optionalUrl(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database'),
  REDIS_URL: optionalUrl(['redis:', 'rediss:'], 'redis://host:6379'),
  ANSWER_MEMORY_MB: megabytesOr(64),
  RATE_LIMIT_PER_MINUTE: limitOr(600),
  TRUST_PROXY: optionalFlag,
  WEBHOOK_PRIVATE_ADDRESSES: optionalFlag,
  SMTP_URL: optionalUrl(['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
  UPLOADS_STORE: textOr('local').pipe(
    z.enum(['local'], 'has to be local: uploads are kept in DATA_DIR, other stores are not supported yet'),
  ),
  UPLOADS_PUBLIC_URL: optionalOrigin,
  ADMIN_EMAIL: optionalEmail,
  ADMIN_PASSWORD: optionalPassword,
  APP_KEYS: secretList,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  CONTENT_API_TOKEN: secret,
  PREVIEW_SECRET: secret,
  WEBHOOK_SECRET: webhookSecret,
  NODE_ENV: optionalText,
});

/** Addresses that only this machine reaches: what connects there from elsewhere came through a proxy. */
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Rules between variables, checked once each is right by itself. */
const together = variables
  .refine(
    ({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password }) => (email === undefined) === (password === undefined),
    {
      path: ['ADMIN_EMAIL'],
      message: 'and ADMIN_PASSWORD belong together: set both, or neither',
    },
  )
  .refine(({ SITE_MODE: mode, PUBLIC_SITE_URL: site }) => mode === 'demo' || site !== undefined, {
    path: ['PUBLIC_SITE_URL'],
    message: 'is missing: a live site has to know its own address',
  })
  .refine(({ SITE_MODE: mode, PUBLIC_CMS_URL: cms }) => mode === 'demo' || cms !== undefined, {
    path: ['PUBLIC_CMS_URL'],
    message: 'is missing: the addresses of a live site’s pictures start with it',
  });

/** Everything that the CMS is told from outside, checked. */
export interface Settings {
  /** Address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Where metrics are served, on the same address; null: nowhere. */
  readonly metricsPort: number | null;
  /** Origin of the CMS as browsers reach it, without a slash at the end. */
  readonly publicCmsUrl: string;
  /** Origin of the site as readers type it, without a slash at the end. */
  readonly publicSiteUrl: string;
  /** Origin of the site as the CMS reaches it, without a slash at the end. */
  readonly webUrl: string;
  /** Origin from which browsers fetch uploaded files, without a slash at the end. */
  readonly publicUploadsUrl: string;
  /** `live`: people who were invented for the demo cannot be published. */
  readonly siteMode: 'demo' | 'live';
  /** Absolute path of the folder of everything that changes. */
  readonly dataDir: string;
  readonly database:
    | { readonly client: 'sqlite'; readonly file: string }
    | { readonly client: 'postgres'; readonly url: string };
  readonly redisUrl: string | null;
  /** Most that answers of the content API take in memory, in megabytes; 0 keeps none. */
  readonly answerMemoryMegabytes: number;
  /** Answers that one client may have made in a minute; 0: as many as it likes. */
  readonly rateLimitPerMinute: number;
  /** Whether the last address of `X-Forwarded-For` is the client's: true only where nobody but a proxy can connect. */
  readonly trustProxy: boolean;
  /** Whether addresses that are entered in the admin may lead into private networks. */
  readonly webhookPrivateAddresses: boolean;
  readonly smtpUrl: string | null;
  /** Who becomes the first administrator; null: one is generated. */
  readonly firstAdministrator: { readonly email: string; readonly password: string } | null;
  /** The site's own token for the content API. */
  readonly contentApiToken: string;
  readonly previewSecret: string;
  readonly webhookSecret: string;
  /** What Strapi itself signs, salts and encrypts with. */
  readonly strapi: {
    readonly appKeys: readonly string[];
    readonly apiTokenSalt: string;
    readonly adminJwtSecret: string;
    readonly transferTokenSalt: string;
    readonly jwtSecret: string;
    readonly encryptionKey: string;
  };
}

/**
 * Reads settings from variables.
 *
 * @param given variables by name, all of them strings
 * @param root absolute path that relative paths start from: the repository's root
 * @throws SettingsError that names every variable that is missing or wrong
 */
export function parseSettings(given: Variables, root: string): Settings {
  const result = together.safeParse(given);
  if (!result.success) throw new SettingsError(result.error.issues.map((issue) => sentenceOf(issue, given)));
  const value = result.data;
  const dataDir = resolve(root, value.DATA_DIR);
  const publicCmsUrl = value.PUBLIC_CMS_URL ?? originOf(value.HOST, value.CMS_PORT);
  return {
    host: value.HOST,
    port: value.CMS_PORT,
    metricsPort: value.CMS_METRICS_PORT ?? null,
    publicCmsUrl,
    webUrl: value.WEB_URL ?? originOf(value.HOST, value.WEB_PORT),
    publicSiteUrl: value.PUBLIC_SITE_URL ?? originOf(value.HOST, value.WEB_PORT),
    publicUploadsUrl: value.UPLOADS_PUBLIC_URL ?? publicCmsUrl,
    siteMode: value.SITE_MODE,
    dataDir,
    database:
      value.DATABASE_URL === undefined
        ? { client: 'sqlite', file: resolve(dataDir, 'cms.sqlite') }
        : { client: 'postgres', url: value.DATABASE_URL },
    redisUrl: value.REDIS_URL ?? null,
    answerMemoryMegabytes: value.ANSWER_MEMORY_MB,
    rateLimitPerMinute: value.RATE_LIMIT_PER_MINUTE,
    trustProxy: value.TRUST_PROXY ?? LOOPBACK.includes(value.HOST),
    webhookPrivateAddresses: value.WEBHOOK_PRIVATE_ADDRESSES ?? false,
    smtpUrl: value.SMTP_URL ?? null,
    firstAdministrator:
      value.ADMIN_EMAIL === undefined || value.ADMIN_PASSWORD === undefined
        ? null
        : { email: value.ADMIN_EMAIL, password: value.ADMIN_PASSWORD },
    contentApiToken: value.CONTENT_API_TOKEN,
    previewSecret: value.PREVIEW_SECRET,
    webhookSecret: value.WEBHOOK_SECRET,
    strapi: {
      appKeys: value.APP_KEYS,
      apiTokenSalt: value.API_TOKEN_SALT,
      adminJwtSecret: value.ADMIN_JWT_SECRET,
      transferTokenSalt: value.TRANSFER_TOKEN_SALT,
      jwtSecret: value.JWT_SECRET,
      encryptionKey: value.ENCRYPTION_KEY,
    },
  };
}

/** Variables whose value may be repeated in a message: everything else may be a secret or hold a password. */
const SHOWN = [
  'HOST',
  'CMS_PORT',
  'WEB_PORT',
  'CMS_METRICS_PORT',
  'PUBLIC_SITE_URL',
  'PUBLIC_CMS_URL',
  'WEB_URL',
  'SITE_MODE',
  'ANSWER_MEMORY_MB',
  'RATE_LIMIT_PER_MINUTE',
  'TRUST_PROXY',
  'WEBHOOK_PRIVATE_ADDRESSES',
  'UPLOADS_STORE',
  'UPLOADS_PUBLIC_URL',
  'ADMIN_EMAIL',
];

function sentenceOf(issue: z.core.$ZodIssue, given: Variables): string {
  const name = String(issue.path[0]);
  const value = given[name]?.trim() ?? '';
  const isShown = SHOWN.includes(name) && value !== '' && !issue.message.startsWith('and ');
  return isShown ? `${name} is “${value}”; it ${issue.message}.` : `${name} ${issue.message}.`;
}

/** An address at which this machine reaches what listens on `host`. */
function originOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
