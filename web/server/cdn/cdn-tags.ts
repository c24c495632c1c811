import { hash } from 'node:crypto';
import type { Tag } from '@wellspring/content-model';

/**
 * The longest header of tags that is sent, in bytes: what Cloudflare reads
 * (https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/).
 */
const LONGEST = 16_000;

/** How long a CDN may keep what nobody has purged, in seconds: as long as the site itself does. */
const KEPT_FOR = 24 * 60 * 60;

/** A tag as CDNs know it: they take no letters of other scripts, and tell no large ones from small ones. */
export function cdnTag(tag: Tag): string {
  return hash('sha256', tag).slice(0, 16);
}

/**
 * What tells a CDN that it may keep an answer for long, and by what it is purged, as names and values by turns. Other caches do not
 * read it (RFC 9213), so that they ask every second, as ever.
 *
 * @returns nothing where an answer has more tags than can be told
 */
export function headForCdn(tags: readonly Tag[]): readonly string[] {
  const names = tags.map(cdnTag).join(',');
  if (names === '' || names.length > LONGEST) return [];
  return ['cdn-cache-control', `max-age=${KEPT_FOR}, stale-if-error=604800`, 'cache-tag', names];
}
