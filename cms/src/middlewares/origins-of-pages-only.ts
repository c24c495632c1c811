import type { Core } from '@strapi/strapi';

/**
 * Takes back the headers for origins where no page asks: to a request without an origin, Strapi's own middleware answers
 * that an empty origin may read, with credentials.
 */
const originsOfPagesOnly: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  if (ctx.response.get('Access-Control-Allow-Origin') !== '') return;
  ctx.remove('Access-Control-Allow-Origin');
  ctx.remove('Access-Control-Allow-Credentials');
};

export default originsOfPagesOnly;
