import { encodePath, isLocaleCode } from '@wellspring/content-model';
import { isInManual } from './manuals.ts';

/** The parameters that choose what a page shows; all others are dropped when an address is redirected. */
const MEANINGFUL = ['page', 'topic', 'technique', 'q', 'kind', 'fallback'];

/** How an address is to be answered: as it is, by a redirect to its one spelling, or not at all. */
export type AddressJudgement =
  | { readonly kind: 'canonical' }
  | { readonly kind: 'elsewhere'; readonly location: string }
  | { readonly kind: 'malformed' };

/**
 * Every page has one spelling: lower case, NFC, percent-encoded as `encodePath` does, no doubled slash and none at the
 * end. Everything else would be a second page for caches and search engines.
 *
 * Only addresses under a locale and of the manuals are judged; files and endpoints are left alone.
 *
 * @param target of the request as Node gives it: path and query, raw bytes as Latin-1
 */
export function judgeAddress(target: string): AddressJudgement {
  const [path = '', search = ''] = splitOnce(target, '?');
  const decoded = decodePath(path);
  if (decoded === null) return { kind: 'malformed' };
  const canonical = `/${decoded.split('/').filter(Boolean).join('/')}`
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC');
  if (!isLocaleCode(canonical.split('/')[1]) && !isInManual(canonical)) return { kind: 'canonical' };
  if (/\p{Cc}/u.test(canonical)) return { kind: 'malformed' };
  const encoded = encodePath(canonical);
  if (encoded === path) return { kind: 'canonical' };
  return { kind: 'elsewhere', location: encoded + meaningfulQuery(search) };
}

/** The part of a query that chooses what a page shows, with its question mark; empty where there is none. */
export function meaningfulQuery(search: string): string {
  const kept = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name]) => MEANINGFUL.includes(name)),
  );
  return kept.size === 0 ? '' : `?${kept}`;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(utf8OfLatin1(path));
  } catch {
    return null;
  }
}

/** Clients that send UTF-8 unencoded reach Node as Latin-1. */
function utf8OfLatin1(path: string): string {
  // eslint-disable-next-line no-control-regex -- everything beyond ASCII
  if (/^[\u0000-\u007f]*$/.test(path)) return path;
  if (/[^\u0000-\u00ff]/.test(path)) return path; // eslint-disable-line no-control-regex -- it was decoded already
  const bytes = Uint8Array.from(path, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
