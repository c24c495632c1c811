import { createHash, timingSafeEqual } from 'node:crypto';

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether an `Authorization` header carries a token. Compared in constant time, whatever the header's length. */
export function carriesToken(header: string, token: string): boolean {
  return timingSafeEqual(digestOf(header), digestOf(`Bearer ${token}`));
}
