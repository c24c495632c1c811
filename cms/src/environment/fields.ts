import { z } from 'zod';

/** What single variables have to look like. Every message completes the sentence “NAME …”. */

/** An empty variable counts as one that is not there. */
const emptyAsAbsent = z
  .string()
  .optional()
  .transform((value) => (value?.trim() === '' ? undefined : value?.trim()));

/** Text that may be left out. */
export const optionalText = emptyAsAbsent;

/** Text with a value for when it is left out. */
export const textOr = (fallback: string) => emptyAsAbsent.transform((value) => value ?? fallback);

/** A TCP port, with a value for when it is left out. */
export const portOr = (fallback: number) =>
  emptyAsAbsent
    .transform((value) => (value === undefined ? fallback : Number(value)))
    .refine(isPort, 'has to be a port: a number from 1 to 65535');

/** A TCP port that may be left out. */
export const optionalPort = emptyAsAbsent
  .transform((value) => (value === undefined ? undefined : Number(value)))
  .refine(
    (port) => port === undefined || isPort(port),
    'has to be a port, a number from 1 to 65535, or empty',
  );

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_535;
}

/** A size in megabytes, with a value for when it is left out. */
export const megabytesOr = (fallback: number) =>
  emptyAsAbsent
    .transform((value) => (value === undefined ? fallback : Number(value)))
    .refine(
      (size) => Number.isInteger(size) && size >= 0 && size <= 65_536,
      'has to be a number of megabytes from 0 to 65536',
    );

/** How many of something are allowed, with a value for when it is left out; 0 stands for no limit. */
export const limitOr = (fallback: number) =>
  emptyAsAbsent
    .transform((value) => (value === undefined ? fallback : Number(value)))
    .refine(
      (limit) => Number.isInteger(limit) && limit >= 0 && limit <= 1_000_000,
      'has to be a number from 0 (no limit) to 1000000',
    );

/** Yes or no, which may be left out. */
export const optionalFlag = emptyAsAbsent
  .refine((value) => value === undefined || value === 'true' || value === 'false', 'has to be true or false')
  .transform((value) => (value === undefined ? undefined : value === 'true'));

/** A secret: long enough that nobody guesses it, and never a placeholder. */
export const secret = emptyAsAbsent
  .refine((value) => value !== undefined, 'is missing: it has to be a secret of at least 24 characters')
  .refine(
    (value) => value === undefined || value.length >= 24,
    'is too short: a secret has at least 24 characters',
  )
  .transform((value) => value ?? '');

/** Several secrets, separated by commas; the first one signs, the others still verify. */
export const secretList = emptyAsAbsent
  .transform((value) => (value ?? '').split(',').map((key) => key.trim()))
  .refine(
    (keys) => keys.every((key) => key.length >= 24),
    'has to list one or more secrets of at least 24 characters each, separated by commas',
  );

/**
 * A secret that signs events, as Standard Webhooks writes it: the prefix, then base64 of 24 to 64 bytes
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme).
 */
export const webhookSecret = emptyAsAbsent
  .refine(
    (value) => value !== undefined && isWebhookSecret(value),
    'has to be whsec_ followed by base64 of 24 to 64 bytes',
  )
  .transform((value) => value ?? '');

function isWebhookSecret(value: string): boolean {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value) ?? [];
  if (base64 === undefined) return false;
  const { length } = Buffer.from(base64, 'base64');
  return length >= 24 && length <= 64;
}

/** An origin without a path, such as `https://example.org`. */
export const optionalOrigin = emptyAsAbsent.refine(
  (value) => value === undefined || isOrigin(value),
  'has to be an origin such as https://example.org, without a path and without a slash at the end',
);

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
}

/** A URL with one of the schemes. */
export const optionalUrl = (schemes: readonly string[], example: string) =>
  emptyAsAbsent.refine(
    (value) => value === undefined || (URL.canParse(value) && schemes.includes(new URL(value).protocol)),
    `has to be an address such as ${example}`,
  );

/** An e-mail address that may be left out. */
export const optionalEmail = emptyAsAbsent.refine(
  (value) => value === undefined || z.email().safeParse(value).success,
  'has to be an e-mail address',
);

/** A password as Strapi's own forms demand it, which may be left out. */
export const optionalPassword = emptyAsAbsent.refine(
  (value) =>
    value === undefined ||
    (value.length >= 8 && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value)),
  'has to have at least 8 characters, among them a small letter, a capital letter and a digit',
);
