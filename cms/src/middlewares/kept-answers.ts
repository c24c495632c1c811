import type { Core } from '@strapi/strapi';
import { wantsItFresh } from '../answers/asker.ts';
import { deliver } from '../answers/deliver.ts';
import { keptAnswers } from '../answers/index.ts';

const CONTENT_API = '/api/v1/';
/** What Strapi sends along with its own pages, and what says nothing about data that anyone may read. */
const PAGE_HEADERS = [
  'Access-Control-Allow-Credentials',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-Powered-By',
];

/**
 * Answers of the content API that are kept leave at once, before anything else of the stack runs. The others come back with
 * the same headers as if they had been kept.
 */
const keptAnswersFirst: Core.MiddlewareFactory = () => async (context, next) => {
  if (!context.path.startsWith(CONTENT_API)) return next();
  const isRead = context.method === 'GET' || context.method === 'HEAD';
  const kept = isRead && !wantsItFresh(context) ? keptAnswers().find(context.url) : undefined;
  if (kept !== undefined) return deliver(context, kept);
  await next();
  for (const header of PAGE_HEADERS) context.remove(header);
};

export default keptAnswersFirst;
