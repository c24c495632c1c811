import { defineEventHandler, removeResponseHeader, setResponseHeaders } from 'h3';
import { isForPreview } from '@wellspring/preview-links';
import { isForSearch } from '../../shared/search-address.ts';
import { NEVER_KEPT } from '../../shared/caching.ts';
import { askedAddress } from '../asked-address.ts';
import { environment } from '../environment.ts';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { framersOf } from '../security/framers.ts';

const SECURITY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** A year of https alone, where readers come by https. Other names under the same domain may not be ready for it. */
const HTTPS_ALONE = { 'Strict-Transport-Security': 'max-age=31536000' };

/** A preview is for one pair of eyes: kept by nobody, listed by nobody, its address told to nobody. */
const PREVIEW = {
  'Cache-Control': NEVER_KEPT,
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  // The admin keeps hold of the window that it has opened, to have it load anew.
  'Cross-Origin-Opener-Policy': 'unsafe-none',
};

/** What somebody searches for is nobody's business: no page that they go on to is told the address. */
const SEARCH = { 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' };

/** The headers of every answer, of files too. Pages refine the Content-Security-Policy when they are finished. */
export const headers = defineEventHandler((event) => {
  setResponseHeaders(event, {
    ...SECURITY,
    'Content-Security-Policy': contentSecurityPolicy(framersOf(event)),
  });
  if (environment().siteUrl.startsWith('https:')) setResponseHeaders(event, HTTPS_ALONE);
  if (environment().mode !== 'live') setResponseHeaders(event, { 'X-Robots-Tag': 'noindex' });
  if (isForSearch(askedAddress(event))) setResponseHeaders(event, SEARCH);
  if (!isForPreview(askedAddress(event))) return;
  setResponseHeaders(event, PREVIEW);
  // The policy says it more exactly.
  removeResponseHeader(event, 'X-Frame-Options');
});
