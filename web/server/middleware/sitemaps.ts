import { defineEventHandler } from 'h3';
import { sitemapAt } from '../../shared/site-files.ts';
import { fileAnswer } from '../handlers/file-answer.ts';
import { sitemapXml } from '../sitemaps/sitemap-xml.ts';

/** The sitemaps themselves. No route by file name, since their names say what they hold and routes know whole segments only. */
export default defineEventHandler(async (event) => {
  const asked = sitemapAt(event.path.split('?', 1)[0] ?? '');
  if (asked === undefined) return;
  const { content } = event.context;
  const result = await (asked === 'fixed' ? content.fixedSitemap() : content.sitemap(asked));
  return fileAnswer(event, result, { type: 'application/xml', write: sitemapXml });
});
