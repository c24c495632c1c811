import { defineEventHandler } from 'h3';
import { fileAnswer } from '../handlers/file-answer.ts';
import { sitemapIndexXml } from '../sitemaps/sitemap-xml.ts';

/** The list of sitemaps. */
export default defineEventHandler(async (event) =>
  fileAnswer(event, await event.context.content.sitemapIndex(), {
    type: 'application/xml',
    write: sitemapIndexXml,
  }),
);
