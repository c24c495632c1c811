import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Describe } from './record/describe.ts';

/** A secret as Standard Webhooks writes it: the prefix, then base64 of 24 to 64 bytes. */
export const webhookSecret = z.string().refine((text) => {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = base64 === undefined ? 0 : Buffer.from(base64, 'base64').length;
  return bytes >= 24 && bytes <= 64;
}, 'has to be whsec_ followed by base64 of 24 to 64 bytes');

const configured = z.strictObject({
  name: z.string().min(1).max(80),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** Several: all of them sign, so that receivers can be given a new one in their own time. */
  secret: z.union([webhookSecret, z.array(webhookSecret).min(1).max(4)]),
});

const isFunction = (value: unknown): boolean => typeof value === 'function';

const options = z.strictObject({
  /** Content types whose publications the plugin records by itself, such as `api::article.article`. */
  contentTypes: z.array(z.string()).default([]),
  /** What those events tell beyond type, document and locale. */
  describe: z.custom<Describe>(isFunction, 'has to be a function').optional(),
  /** How long events and their deliveries are kept, in days. */
  retentionDays: z.number().min(1).max(3650).default(30),
  /** Who is told of every event, besides those who are added in the admin. */
  subscribers: z
    .array(configured)
    .max(20)
    .default([])
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'have names of their own'),
  /** Whether this project delivers events at all, in the processes that serve requests. */
  deliver: z.boolean().default(true),
  /** Whether addresses that are entered in the admin may lead to private networks. */
  privateAddresses: z.boolean().default(false),
  /** Whether addresses that are entered in the admin have to be https, unless they are private. */
  requireHttps: z.boolean().default(true),
  /** How long a receiver may take to answer, in seconds. */
  timeoutSeconds: z.number().min(1).max(60).default(15),
  /** How many events one process sends to one subscriber at the same time. */
  concurrency: z.int().min(1).max(100).default(4),
  /** How long a delivery is tried before it is parked, in hours. */
  giveUpHours: z.number().min(0.1).max(240).default(24),
  /** How long a secret that was replaced goes on signing beside the new one, in hours. */
  rotationHours: z.number().min(0).max(720).default(24),
  /** Milliseconds since 1970; for tests. */
  now: z.custom<() => number>(isFunction, 'has to be a function').default(() => Date.now),
});

/** The settings of the plugin, checked and complete. */
export type Options = z.output<typeof options>;

/** @throws Error with a sentence for each setting that is wrong */
export function parseOptions(given: unknown): Options {
  const parsed = options.safeParse(given);
  if (!parsed.success)
    throw new Error(`The outbox cannot be configured like this.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The settings that a project gave in `config/plugins`. */
export function optionsOf(strapi: Core.Strapi): Options {
  return parseOptions(strapi.config.get('plugin::outbox'));
}
