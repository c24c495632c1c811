import { createHash } from 'node:crypto';

/**
 * A fingerprint of a value that is the same whatever the order of its keys, and whether a field is empty or absent: a
 * field that is added to a content type later changes no fingerprint.
 */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(plain(value)) ?? '')
    .digest('base64url');
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, one]): [string, unknown] => [key, plain(one)])
    .filter(([, one]) => !isEmpty(one));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
