import type { Core } from '@strapi/strapi';

/**
 * Takes away the request header with which any caller could make Strapi weave invisible source marks into every text that
 * it answers. Previews of ours do not need them.
 */
const withoutSourceMarks: Core.MiddlewareFactory = () => (ctx, next) => {
  delete ctx.request.headers['strapi-encode-source-maps'];
  return next();
};

export default withoutSourceMarks;
