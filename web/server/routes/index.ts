import { homePath } from '@wellspring/content-model';
import { defineEventHandler, getHeader, sendRedirect, setResponseHeaders } from 'h3';
import { preferredLocale } from '../../shared/preferred-locale.ts';
import { NEVER_KEPT } from '../../shared/caching.ts';

/** The way in: to the reader's own language, by what their browser says, without a cookie. */
export default defineEventHandler((event) => {
  setResponseHeaders(event, { 'Cache-Control': NEVER_KEPT, Vary: 'Accept-Language' });
  return sendRedirect(event, homePath(preferredLocale(getHeader(event, 'accept-language'))), 302);
});
