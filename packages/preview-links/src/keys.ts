import { hkdfSync } from 'node:crypto';

/** Keys are made of the secret by what they are for, so that one says nothing about another (RFC 5869). */
function keyFor(purpose: string, secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `wellspring preview ${purpose}`, 32));
}

/** The key that signs links. */
export function linkKey(secret: string): Buffer {
  return keyFor('link', secret);
}

/** The token by which the site asks the CMS for a draft. It stays between the two servers and in no address. */
export function previewToken(secret: string): string {
  return keyFor('endpoint', secret).toString('base64url');
}
