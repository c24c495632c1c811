import { PREVIEW_ROOT } from './address.ts';
import { signatureOf } from './signature.ts';
import type { PreviewedVersion } from './version.ts';

/** How long a link works, in seconds. */
export const LIFETIME = 3600;

/**
 * The path and query under which the site shows a version, for the next hour.
 *
 * @param now milliseconds since 1970
 */
export function previewLink(version: PreviewedVersion, secret: string, now: number): string {
  const expires = Math.floor(now / 1000) + LIFETIME;
  const { kind, documentId, locale, state } = version;
  const signature = signatureOf(version, expires, secret);
  return `${PREVIEW_ROOT}/${locale}/${kind}/${documentId}?state=${state}&expires=${expires}&signature=${signature}`;
}
