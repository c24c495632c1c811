import { createHash } from 'node:crypto';
import { canonicalWords } from '@wellspring/rich-text';

/**
 * Fingerprint of a version's words, in order. Two versions with the same fingerprint say the same; white space, soft
 * hyphens and Unicode composition do not count.
 */
export function fingerprintOf(words: readonly string[]): string {
  const canonical = words.map(canonicalWords).filter((word) => word !== '');
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
