import { lookup as resolve } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';

/** What is wrong with an address that somebody entered. */
export type AddressProblem = 'malformed' | 'scheme' | 'credentials' | 'private' | 'not-https';

const SENTENCES: Readonly<Record<AddressProblem, string>> = {
  malformed: 'This is not a web address.',
  scheme: 'The address has to begin with https:// or http://.',
  credentials: 'The address may not hold a user name or a password.',
  private: 'The address leads into a private network, which is not allowed here.',
  'not-https': 'The address has to begin with https://.',
};

/** An address that cannot be a subscriber's. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
  readonly problem: AddressProblem;

  constructor(problem: AddressProblem) {
    super(SENTENCES[problem]);
    this.problem = problem;
  }
}

/** What an address may be. */
export interface AddressRules {
  readonly privateAddresses: boolean;
  readonly requireHttps: boolean;
}

/** Longer than any name server takes that answers at all, in milliseconds. */
const RESOLVED_WITHIN = 2000;

/**
 * Looks at an address before it is kept, so that whoever enters it hears at once. What holds is decided again with every
 * connection, on the very address that is connected to.
 *
 * @returns the address in its usual form
 * @throws AddressError
 */
export async function checkAddress(text: string, rules: AddressRules): Promise<string> {
  if (!URL.canParse(text)) throw new AddressError('malformed');
  const address = new URL(text);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') throw new AddressError('scheme');
  if (address.username !== '' || address.password !== '') throw new AddressError('credentials');
  address.hash = '';
  const needsLook = !rules.privateAddresses || (rules.requireHttps && address.protocol === 'http:');
  if (!needsLook) return address.href;
  const addresses = await addressesOf(address.hostname.replace(/^\[|\]$/g, ''));
  if (!rules.privateAddresses && addresses.some(isPrivate)) throw new AddressError('private');
  const isInside = addresses.length > 0 && addresses.every(isPrivate);
  if (rules.requireHttps && address.protocol === 'http:' && !isInside) throw new AddressError('not-https');
  return address.href;
}

/** Whether an IP address is anything but one of the public internet: loopback, private, link-local, shared, multicast … */
export function isPrivate(address: string): boolean {
  return ipaddr.parse(address).range() !== 'unicast';
}

/** The IP addresses behind a host; none where its name cannot be resolved now. */
async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  const enough = new AbortController();
  const tooLong = pause(RESOLVED_WITHIN, [], { signal: enough.signal }).catch(() => []);
  const found = resolve(host, { all: true }).catch(() => []);
  const addresses = await Promise.race([found, tooLong]);
  enough.abort();
  return addresses.map(({ address }: { readonly address: string }) => address);
}
