import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { ENCODINGS } from './compressed.ts';
import type { Encoding } from './compressed.ts';

/** Browsers send a handful of values; reading one takes longer than finding the page. */
const known = new LRUCache<string, { readonly encoding: Encoding | undefined }>({ max: 100 });

/** The encoding that a client takes (RFC 9110, 12.5.3); undefined for the page as it is. */
export function acceptedEncoding({ headers }: IncomingMessage): Encoding | undefined {
  const accept = headers['accept-encoding'];
  if (accept === undefined) return undefined;
  const found = known.get(accept);
  if (found !== undefined) return found.encoding;
  const taken = new Negotiator({ headers: { 'accept-encoding': accept } }).encodings([...ENCODINGS]);
  const encoding = ENCODINGS.find((one) => taken.includes(one));
  known.set(accept, { encoding });
  return encoding;
}
