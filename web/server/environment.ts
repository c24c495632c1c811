import { z } from 'zod';

/** The site's settings, parsed once at start. Their meaning is documented in `.env.example`. */
export interface Environment {
  readonly host: string;
  readonly port: number;
  /** Origin of the site as readers type it. Never taken from a request, whose `Host` header anyone can write. */
  readonly siteUrl: string;
  /** Where the site's server reaches the CMS. */
  readonly cmsUrl: string;
  /** Origins that pictures may come from. */
  readonly mediaOrigins: readonly string[];
  readonly mode: 'demo' | 'live';
  readonly contentApiToken: string | undefined;
  /** Where readers report problems; null where nobody has been named. */
  readonly contactEmail: string | null;
}

/** The environment cannot be used; the message is a list of sentences, one per variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_535));

/** `https://example.org`, without path, query, credentials or a slash at the end. */
const origin = z
  .string()
  .refine(isOrigin)
  .transform((text) => new URL(text).origin);

const schema = z.object({
  HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()]).default('127.0.0.1'),
  WEB_PORT: port.default(3000),
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
  CONTACT_EMAIL: z.email().optional(),
});

/** What each variable has to be, for the sentence about a wrong one. */
const EXPECTED: Record<keyof z.input<typeof schema>, string> = {
  HOST: 'an address to listen on, such as 127.0.0.1',
  WEB_PORT: 'a port, from 1 to 65535',
  CMS_PORT: 'a port, from 1 to 65535',
  PUBLIC_SITE_URL: 'the origin of the site without a slash at the end, such as https://example.org',
  PUBLIC_CMS_URL: 'the origin of the CMS without a slash at the end, such as https://cms.example.org',
  CMS_URL: 'an http address at which this machine reaches the CMS, such as http://127.0.0.1:1337',
  UPLOADS_PUBLIC_URL: 'the http address that uploaded pictures are fetched from',
  SITE_MODE: 'demo or live',
  CONTENT_API_TOKEN: 'a token of letters, digits and -._~+/ (its value is not shown)',
  CONTACT_EMAIL: 'an e-mail address',
};

const SECRETS: readonly string[] = ['CONTENT_API_TOKEN'];

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
    siteUrl: settings.PUBLIC_SITE_URL ?? `http://${reachable(settings.HOST)}:${settings.WEB_PORT}`,
    cmsUrl,
    mediaOrigins: [...new Set(media.map((url) => new URL(url).origin))],
    mode: settings.SITE_MODE,
    contentApiToken: settings.CONTENT_API_TOKEN,
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

/** An address at which this machine reaches itself, as it stands in a URL. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
