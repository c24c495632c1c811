import type { Core } from '@strapi/strapi';
import { wantsItFresh } from '../answers/asker.ts';
import { deliver } from '../answers/deliver.ts';
import { keptAnswers } from '../answers/index.ts';

const CONTENT_API = '/api/v1/';

/**
 * The content API, in front of everything else of the stack: answers that are kept leave at once, the others are made by their
 * endpoints. What stands in between is for the CMS's own pages: sessions, forms, headers for browsers that show them. Each of
 * it takes its part of every request, and none of it says anything about data that anyone may read.
 */
const contentApiFirst: Core.MiddlewareFactory = (_config, { strapi }) => {
  const toEndpoint = strapi.server.router.routes();
  return async (context, next) => {
    if (!context.path.startsWith(CONTENT_API)) return next();
    const isRead = context.method === 'GET' || context.method === 'HEAD';
    const kept = isRead && !wantsItFresh(context) ? keptAnswers().find(context.url) : undefined;
    if (kept !== undefined) return deliver(context, kept);
    await toEndpoint(context, next);
  };
};

export default contentApiFirst;
