import { createHmac, timingSafeEqual } from 'node:crypto';
import { linkKey } from './keys.ts';
import type { PreviewedVersion } from './version.ts';

/**
 * Signs a version together with the end of its link.
 *
 * @param expires seconds since 1970
 */
export function signatureOf(
  { kind, documentId, locale, state }: PreviewedVersion,
  expires: number,
  secret: string,
): string {
  // None of the parts can hold the separator, so that no two versions are signed alike.
  const signed = [kind, documentId, locale, state, expires].join('\n');
  return createHmac('sha256', linkKey(secret)).update(signed).digest('base64url');
}

/** Compares without telling by its time how much is right. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
