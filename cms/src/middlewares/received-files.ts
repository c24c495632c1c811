import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { filesReceived } from '../pictures/received.ts';

/**
 * Removes the temporary files of a form once it is answered, however that went. Strapi itself leaves them where a request is
 * refused, and where the field has another name than `files`.
 */
const receivedFiles: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } finally {
    await Promise.all(filesReceived(ctx.req).map((path) => rm(path, { force: true })));
  }
};

export default receivedFiles;
