import type { Core } from '@strapi/strapi';
import { isAway } from '../database/is-away.ts';
import { WHY_NO_LOCALE } from '../desk/remember-lost-locales.ts';

/** Seconds after which to try again. */
const RETRY_AFTER = '5';
const AWAY = 'The database does not answer right now. Leave this page open, and try again shortly.';

/**
 * Tells an editor that the database is away, where Strapi says “Internal Server Error”, or that the language does not exist. The
 * log has the error itself.
 */
const explainOutage: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const reason = [error, ctx.state[WHY_NO_LOCALE]].find((one) => isAway(one));
      if (reason === undefined) throw error;
      strapi.log.error(reason);
      ctx.status = 503;
      ctx.set('Retry-After', RETRY_AFTER);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = {
        data: null,
        error: { status: 503, name: 'ServiceUnavailableError', message: AWAY, details: {} },
      };
    }
  };

export default explainOutage;
