import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** The only addresses that take forms with files: the media library's, by the admin or a token, and the admin's own logo. */
const TAKES_FORMS = /^\/(?:api\/)?upload(?:\/|$)|^\/admin\/project-settings$/;

/**
 * Refuses a form with files before any of it is read where nothing takes it, or where nobody says who sends it. Strapi reads
 * forms before it looks who is there, so anybody could fill the disk.
 */
const formsOfKnownSenders: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.is('multipart')) {
    if (!TAKES_FORMS.test(ctx.path)) {
      return ctx['unsupportedMediaType']('Nothing here takes forms with files: send JSON.');
    }
    if (ctx.get('authorization') === '') throw new errors.UnauthorizedError('Log in to upload files.');
  }
  await next();
};

export default formsOfKnownSenders;
