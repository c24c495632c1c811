import type { Core } from '@strapi/strapi';
import { isVariantFile } from '../pictures/variant-name.ts';

/** A year: what shared caches take for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** The name stays when an editor replaces the file, so every use is checked against the server. */
const CHECKED = 'public, max-age=0, must-revalidate';

/**
 * Headers of uploaded files. They are shown on the site, which has another origin; whatever a file holds, opened by itself it
 * runs nothing.
 */
const uploads: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (!ctx.path.startsWith('/uploads/')) return next();
  await next();
  if (ctx.status >= 400) return;
  ctx.set('Cache-Control', isVariantFile(ctx.path) ? FOR_EVER : CHECKED);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'");
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
};

export default uploads;
