import type { Core } from '@strapi/strapi';
import { UPLOAD_SIZE_LIMIT, UPLOADS_TOGETHER_LIMIT } from '../pictures/accepted.ts';

const TOO_LARGE = `This upload is too large: a file may have ${inMegabytes(UPLOAD_SIZE_LIMIT)} MB at most, and the files of one upload ${inMegabytes(UPLOADS_TOGETHER_LIMIT)} MB together.`;

/** Tells whoever sends more than is read of a form what the limits are, where Strapi only says “FileTooBig”. */
const explainTooLarge: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  if (ctx.status === 413 && ctx.is('multipart')) ctx['payloadTooLarge'](TOO_LARGE);
};

function inMegabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

export default explainTooLarge;
