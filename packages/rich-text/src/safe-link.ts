import { LIMITS } from './limits.ts';
import { parseUrl, readableHost, readablePath } from './readable-url.ts';
import type { Composition } from './readable-url.ts';

export type LinkKind = 'external' | 'internal' | 'fragment' | 'mail' | 'phone';

/** A link that may be put into a page. `href` still needs the escaping that every attribute needs. */
export interface SafeLink {
  readonly kind: LinkKind;
  readonly href: string;
}

/** Why an address may not be put into a page. */
export type LinkRefusal = 'empty' | 'too-long' | 'malformed' | 'relative' | 'credentials' | 'scheme';

export interface RefusedLink {
  readonly kind: 'refused';
  readonly reason: LinkRefusal;
}

/**
 * The safe form of an address that an editor typed, or null where there is none. See `judgeLink`.
 *
 * The form is stable: the safe form of a safe form is itself.
 */
export function safeLink(url: string): SafeLink | null {
  const judged = judgeLink(url);
  return judged.kind === 'refused' ? null : judged;
}

/**
 * Judges an address by an allow-list: `https:`, `http:`, `mailto:` with one address, `tel:`, a `#fragment` of the same
 * page, and an absolute `/path` on the same site. Everything else is refused, whatever a browser would make of it.
 *
 * The address is judged as a browser reads it (https://url.spec.whatwg.org/#concept-basic-url-parser): without white
 * space and control characters around it, and without tabs and line feeds anywhere. Backslashes are refused: a browser
 * reads `/\evil.example` as another site.
 *
 * `/#key` counts as the fragment `#key`, because Strapi's editor accepts an address only if it begins with a scheme or
 * a slash.
 *
 * Non-Latin paths, fragments and host names stay readable: decoded, in NFC (see readable-url.ts). Who makes an HTTP
 * request of them encodes them.
 */
export function judgeLink(url: string): SafeLink | RefusedLink {
  if (url.length > LIMITS.url) return refused('too-long');
  const address = url.replace(/[\t\n\r]/g, '').replace(/^[\p{Z}\p{Cc}\p{Cf}]+|[\p{Z}\p{Cc}\p{Cf}]+$/gu, '');
  if (address === '' || address === '#' || address === '/#') return refused('empty');
  if (/[\\\p{Cc}\p{Cs}]/u.test(address)) return refused('malformed');
  if (address.startsWith('#')) return judgeFragment(address);
  if (address.startsWith('/')) return judgePath(address);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  switch (scheme) {
    case 'https':
    case 'http':
      return judgeWebAddress(address);
    case 'mailto':
      return judgeMail(address);
    case 'tel':
      return judgePhone(address);
    case undefined:
      return refused('relative');
    default:
      return refused('scheme');
  }
}

/** A base that cannot exist (RFC 6761): an address that leaves it is no address on the site. */
const NOWHERE = 'https://site.invalid';

function judgeFragment(address: string): SafeLink | RefusedLink {
  const url = parseUrl(address.normalize('NFC'), NOWHERE);
  return url === null ? refused('malformed') : { kind: 'fragment', href: readableFragment(url, 'nfc') };
}

function judgePath(address: string): SafeLink | RefusedLink {
  const url = parseUrl(address.normalize('NFC'), NOWHERE);
  // `/.//evil.example` comes out as `//evil.example`, which a browser reads as another site.
  if (url === null || url.origin !== NOWHERE || url.pathname.startsWith('//')) return refused('malformed');
  const fragment = readableFragment(url, 'nfc');
  if (url.pathname === '/' && url.search === '' && fragment !== '')
    return { kind: 'fragment', href: fragment };
  return { kind: 'internal', href: readablePath(url.pathname, 'nfc') + url.search + fragment };
}

function judgeWebAddress(address: string): SafeLink | RefusedLink {
  // The standard also takes `https:example.org` and `https:////example.org`; nobody types those on purpose.
  const authority = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1];
  const url = parseUrl(address);
  if (authority === undefined || url === null) return refused('malformed');
  if (authority.includes('@') || url.username !== '' || url.password !== '') return refused('credentials');
  const host = readableHost(authority, url);
  const path = readablePath(url.pathname, 'as-is');
  const fragment = readableFragment(url, 'as-is');
  return { kind: 'external', href: `${url.protocol}//${host}${path}${url.search}${fragment}` };
}

/** One address, with `?subject=` and the like; no line breaks, which could add headers (RFC 6068, section 7). */
function judgeMail(address: string): SafeLink | RefusedLink {
  const url = parseUrl(address);
  const mailbox = /^mailto:([^\s@,;:<>"?#]+@[^\s@,;:<>"?#]+)(?:\?[^#]*)?$/i.exec(address)?.[1];
  if (url === null || mailbox === undefined || /%0[ad]/i.test(address)) return refused('malformed');
  return { kind: 'mail', href: `mailto:${mailbox.normalize('NFC')}${url.search}` };
}

/** A number with the separators of RFC 3966, an extension perhaps; the blanks that people type are taken out. */
function judgePhone(address: string): SafeLink | RefusedLink {
  const number = address.slice('tel:'.length).replace(/\s|%20/g, '');
  if (!/^\+?[\d().-]*\d[\d().-]*(?:;ext=\d{1,10})?$/.test(number)) return refused('malformed');
  return { kind: 'phone', href: `tel:${number}` };
}

function readableFragment(url: URL, composition: Composition): string {
  return url.hash === '' ? '' : `#${readablePath(url.hash.slice(1), composition)}`;
}

function refused(reason: LinkRefusal): RefusedLink {
  return { kind: 'refused', reason };
}
