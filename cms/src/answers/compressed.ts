import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding, Finished } from './finished.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Past this, higher qualities cost many times the CPU for a few per cent of an answer. */
const BROTLI_QUALITY = 5;

/** An answer's body in a compressed form, compressed once however often it is asked for. */
export function compressed(finished: Finished, encoding: Encoding): Promise<Buffer> {
  const made = finished.forms.get(encoding) ?? compress(finished.body, encoding);
  finished.forms.set(encoding, made);
  return made;
}

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body);
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
