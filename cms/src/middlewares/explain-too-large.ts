import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { UPLOAD_SIZE_LIMIT, UPLOADS_TOGETHER_LIMIT } from '../pictures/accepted.ts';

const TOO_LARGE = `This upload is too large: a file may have ${inMegabytes(UPLOAD_SIZE_LIMIT)} MB at most, and the files of one upload ${inMegabytes(UPLOADS_TOGETHER_LIMIT)} MB together.`;

/** How much of a refused form is still read, and thrown away; the connection of whoever sends more is closed. */
const READ_OF_REFUSED = 4 * UPLOADS_TOGETHER_LIMIT;

/**
 * Tells whoever sends more than is read of a form what the limits are, where Strapi only says “FileTooBig”. The answer waits
 * until the form has arrived: a browser that is still sending when the connection closes shows a broken connection and not
 * the answer (RFC 9112, 9.6).
 */
const explainTooLarge: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  if (ctx.status !== 413 || !ctx.is('multipart')) return;
  await readToTheEnd(ctx.req);
  ctx['payloadTooLarge'](TOO_LARGE);
};

/** Reads what is left of a request and keeps nothing. Settles also where the sender goes, or does not come to an end. */
function readToTheEnd(request: IncomingMessage): Promise<void> {
  return new Promise((settle) => {
    if (request.readableEnded || request.destroyed) return settle();
    let read = 0;
    request.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read > READ_OF_REFUSED) settle();
    });
    for (const ending of ['end', 'close', 'error']) request.once(ending, () => settle());
    request.resume();
  });
}

function inMegabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

export default explainTooLarge;
