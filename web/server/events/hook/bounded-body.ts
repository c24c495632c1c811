import type { IncomingMessage } from 'node:http';
import { RefusedHook } from './refused.ts';

/** Largest body, in bytes: events have some kilobytes. */
const BYTES = 64 * 1024;
/** Longest time for it to arrive, in milliseconds. */
const WITHIN = 5000;

/**
 * Reads a body as it came: signatures are over bytes.
 *
 * @throws RefusedHook where it is too large or too slow, before the rest is read
 */
export async function boundedBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > BYTES) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  const slow = setTimeout(() => request.destroy(new RefusedHook(408, 'The body came too slowly.')), WITHIN);
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.from(part);
      length += bytes.length;
      if (length > BYTES) throw tooLarge();
      parts.push(bytes);
    }
  } finally {
    clearTimeout(slow);
  }
  return Buffer.concat(parts);
}

function tooLarge(): RefusedHook {
  return new RefusedHook(413, `The body is larger than ${BYTES / 1024} kB.`);
}
