import { defineEventHandler, setResponseHeaders } from 'h3';
import { REVALIDATED } from '../../shared/caching.ts';
import { SITEMAP_PATH } from '../../shared/site-files.ts';

/** Why nothing is forbidden here, for whoever looks. */
const NOTES = {
  live: 'Everything may be fetched. Pages that are not for search engines say so themselves.',
  demo: 'This is a demonstration. Every answer says “noindex”, which only those can see who may fetch it.',
} as const;

/** Nothing is forbidden: a page that may not be fetched cannot say that it is not for search engines. */
export default defineEventHandler((event) => {
  const { url, mode } = event.context.site;
  setResponseHeaders(event, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': REVALIDATED });
  return `# ${NOTES[mode]}\nUser-agent: *\nAllow: /\n\nSitemap: ${url}${SITEMAP_PATH}\n`;
});
