import { currentSettings } from '../src/environment/index.ts';
import { UPLOADS_TOGETHER_LIMIT } from '../src/pictures/accepted.ts';
import { RECEIVING } from '../src/pictures/received.ts';

const { publicCmsUrl, publicSiteUrl, publicUploadsUrl } = currentSettings();
const isSecure = publicCmsUrl.startsWith('https:');
const uploads = new URL(publicUploadsUrl).origin;

/** The content API answers any origin and sets its headers itself; the rest is for the CMS's own pages and for the site. */
function allowedOrigins(ctx: { path: string }): string[] {
  return ctx.path.startsWith('/api/v1/') ? [] : [publicCmsUrl, publicSiteUrl];
}

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'base-uri': ["'none'"],
    // Strapi fills up lists that are shorter than its own, here with every https: address.
    'connect-src': ["'self'", publicCmsUrl],
    'font-src': ["'self'", 'data:'],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
    // The site is added by Strapi itself, for previews (admin.ts).
    'frame-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', uploads],
    'media-src': ["'self'", 'data:', 'blob:', uploads],
    'object-src': ["'none'"],
    'script-src': ["'self'"],
    // The admin's styled-components write their rules into the page.
    'style-src': ["'self'", "'unsafe-inline'"],
    'worker-src': ["'self'", 'blob:'],
  },
};

export default [
  'global::request-id',
  'global::measured-requests',
  'global::content-api-first',
  'global::without-source-marks',
  'global::origins-of-pages-only',
  'strapi::errors',
  'global::explain-outage',
  // Within what explains an outage: SQLite calls both an error of its input and output, and this one knows which is which.
  'global::explain-full-disk',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy,
      hsts: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: allowedOrigins,
      headers: ['Content-Type', 'Authorization', 'Accept'],
      credentials: true,
      maxAge: 600,
      keepHeadersOnError: true,
    },
  },
  'global::bounded-questions',
  'strapi::query',
  'global::forms-of-known-senders',
  'global::received-files',
  'global::explain-too-large',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '5mb',
      formLimit: '256kb',
      textLimit: '256kb',
      // Whatever its name says, this counts the files of a form together; each by itself is judged when it has arrived.
      formidable: { ...RECEIVING, maxFileSize: UPLOADS_TOGETHER_LIMIT },
    },
  },
  { name: 'strapi::favicon', config: { path: 'favicon.png' } },
  'global::uploads',
  'strapi::public',
];
