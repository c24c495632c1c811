import { z } from 'zod';

/** The site's settings, parsed once at start. Their meaning is documented in `.env.example`. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** Where metrics are served, on the same address; null: nowhere. */
  readonly metricsPort: number | null;
  /** Origin of the site as readers type it. Never taken from a request, whose `Host` header anyone can write. */
  readonly siteUrl: string;
  /** Where the site's server reaches the CMS. */
  readonly cmsUrl: string;
  /** Origins that pictures may come from. */
  readonly mediaOrigins: readonly string[];
  readonly mode: 'demo' | 'live';
  readonly contentApiToken: string | undefined;
  /** What the links of previews are signed with; null: there are no previews. */
  readonly previewSecret: string | null;
  /** What the events of the CMS are signed with; null: none is taken, and they are read from the log alone. */
  readonly webhookSecret: string | null;
  /** Redis, where several processes share what they keep and hear; null: this one is alone. */
  readonly redisUrl: string | null;
  /** Folder of everything that is kept; null: nothing is. */
  readonly dataDir: string | null;
  /** Most that finished pages may take in memory, in bytes; 0: no page is kept anywhere. */
  readonly pageMemoryBytes: number;
  /** Most that finished pages may take on disk, in bytes. */
  readonly pageDiskBytes: number;
  /** Whether pages are made ahead of readers after a start, where they outlive the process. */
  readonly pageWarming: boolean;
  /** Where a CDN is told what to purge; null: there is none that keeps pages for long. */
  readonly cdn: { readonly url: string; readonly token: string } | null;
  /** Origin of the admin as browsers reach it: it may show previews in a frame. */
  readonly adminOrigin: string;
  /** Where readers report problems; null where nobody has been named. */
  readonly contactEmail: string | null;
}

/** The environment cannot be used; the message is a list of sentences, one per variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_535));

const MEGABYTE = 1024 * 1024;

const megabytes = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(1_000_000));

/** `https://example.org`, without path, query, credentials or a slash at the end. */
const origin = z
  .string()
  .refine(isOrigin)
  .transform((text) => new URL(text).origin);

const variablesSchema = z.object({
  HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()]).default('127.0.0.1'),
  WEB_PORT: port.default(3000),
  WEB_METRICS_PORT: port.optional(),
  CMS_PORT: port.default(1337),
  PUBLIC_SITE_URL: origin.optional(),
  PUBLIC_CMS_URL: origin.optional(),
  CMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  UPLOADS_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SITE_MODE: z.enum(['demo', 'live']).default('demo'),
  CONTENT_API_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9._~+/-]+=*$/)
    .optional(),
  PREVIEW_SECRET: z.string().min(24).optional(),
  WEBHOOK_SECRET: z.string().refine(isWebhookSecret).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  DATA_DIR: z.string().optional(),
  PAGE_MEMORY_MB: megabytes.default(64),
  PAGE_DISK_MB: megabytes.default(1024),
  PAGE_WARMING: z.enum(['on', 'off']).default('on'),
  CDN_PURGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  CDN_PURGE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  CONTACT_EMAIL: z.email().optional(),
});

/** Half an account at a CDN would let it keep pages that it is never told to purge, or tell it for nothing. */
const schema = variablesSchema.check(({ value, issues }) => {
  const [missing] = (['CDN_PURGE_URL', 'CDN_PURGE_TOKEN'] as const).filter(
    (name) => value[name] === undefined,
  );
  if (missing === undefined || value.CDN_PURGE_URL === value.CDN_PURGE_TOKEN) return;
  issues.push({ code: 'custom', input: value[missing], path: [missing], message: 'Half an account.' });
});

/** What each variable has to be, for the sentence about a wrong one. */
const EXPECTED: Record<keyof z.input<typeof variablesSchema>, string> = {
  HOST: 'an address to listen on, such as 127.0.0.1',
  WEB_PORT: 'a port, from 1 to 65535',
  WEB_METRICS_PORT: 'a port, from 1 to 65535, or empty',
  CMS_PORT: 'a port, from 1 to 65535',
  PUBLIC_SITE_URL: 'the origin of the site without a slash at the end, such as https://example.org',
  PUBLIC_CMS_URL: 'the origin of the CMS without a slash at the end, such as https://cms.example.org',
  CMS_URL: 'an http address at which this machine reaches the CMS, such as http://127.0.0.1:1337',
  UPLOADS_PUBLIC_URL: 'the http address that uploaded pictures are fetched from',
  SITE_MODE: 'demo or live',
  CONTENT_API_TOKEN: 'a token of letters, digits and -._~+/ (its value is not shown)',
  PREVIEW_SECRET: 'a secret of at least 24 characters (its value is not shown)',
  WEBHOOK_SECRET: 'whsec_ followed by base64 of 24 to 64 bytes (its value is not shown)',
  REDIS_URL: 'an address such as redis://host:6379 (its value is not shown)',
  DATA_DIR: 'a folder',
  PAGE_MEMORY_MB: 'a number of megabytes; 0 keeps no page',
  PAGE_DISK_MB: 'a number of megabytes; 0 keeps no page on disk',
  PAGE_WARMING: 'on or off',
  CDN_PURGE_URL: 'the address at which the CDN is told what to purge; CDN_PURGE_TOKEN goes with it',
  CDN_PURGE_TOKEN: 'the token that goes with CDN_PURGE_URL (its value is not shown)',
  CONTACT_EMAIL: 'an e-mail address',
};

const SECRETS: readonly string[] = [
  'CONTENT_API_TOKEN',
  'PREVIEW_SECRET',
  'WEBHOOK_SECRET',
  'REDIS_URL',
  'CDN_PURGE_TOKEN',
];

/** Where the demonstration pretends to be reached: a name that can never exist (RFC 2606). */
const DEMO_CONTACT = 'editor@wellspring.example';

/**
 * Reads the settings. An empty variable counts as one that is not set.
 *
 * @throws {EnvironmentError} that names every wrong variable
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvironmentError(sentences(parsed.error.issues, given).join('\n'));
  const settings = parsed.data;
  const cmsUrl = settings.CMS_URL ?? `http://${reachable(settings.HOST)}:${settings.CMS_PORT}`;
  const media = [settings.PUBLIC_CMS_URL ?? cmsUrl, settings.UPLOADS_PUBLIC_URL ?? cmsUrl];
  return {
    host: settings.HOST,
    port: settings.WEB_PORT,
    metricsPort: settings.WEB_METRICS_PORT ?? null,
    siteUrl: settings.PUBLIC_SITE_URL ?? `http://${reachable(settings.HOST)}:${settings.WEB_PORT}`,
    cmsUrl,
    mediaOrigins: [...new Set(media.map((url) => new URL(url).origin))],
    mode: settings.SITE_MODE,
    contentApiToken: settings.CONTENT_API_TOKEN,
    previewSecret: settings.PREVIEW_SECRET ?? null,
    webhookSecret: settings.WEBHOOK_SECRET ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    dataDir: settings.DATA_DIR ?? null,
    pageMemoryBytes: settings.PAGE_MEMORY_MB * MEGABYTE,
    pageDiskBytes: settings.PAGE_DISK_MB * MEGABYTE,
    pageWarming: settings.PAGE_WARMING === 'on',
    cdn: accountOf(settings.CDN_PURGE_URL, settings.CDN_PURGE_TOKEN),
    adminOrigin: settings.PUBLIC_CMS_URL ?? `http://${reachable(settings.HOST)}:${settings.CMS_PORT}`,
    contactEmail: settings.CONTACT_EMAIL ?? (settings.SITE_MODE === 'demo' ? DEMO_CONTACT : null),
  };
}

let current: Environment | undefined;

/** The settings of this process, parsed at the first call. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

function sentences(
  issues: readonly z.core.$ZodIssue[],
  given: Readonly<Record<string, string | undefined>>,
): string[] {
  const names = new Set(issues.map(({ path }) => String(path[0])));
  return Object.entries(EXPECTED)
    .filter(([name]) => names.has(name))
    .map(([name, expected]) => {
      const value = SECRETS.includes(name) ? 'not usable' : `“${given[name] ?? ''}”`;
      return `${name} is ${value}: it has to be ${expected}.`;
    });
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text;
}

/** As Standard Webhooks writes it: the prefix, then base64 of 24 to 64 bytes. */
function isWebhookSecret(text: string): boolean {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (base64 === undefined) return false;
  const { length } = Buffer.from(base64, 'base64');
  return length >= 24 && length <= 64;
}

function accountOf(url: string | undefined, token: string | undefined): Environment['cdn'] {
  return url === undefined || token === undefined ? null : { url, token };
}

/** An address at which this machine reaches itself, as it stands in a URL. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
