/**
 * The origin of the media library inside editions: a name that can never exist (RFC 2606). Where the library is reached
 * from is a setting, not content, so the real origin is put in when a reader is answered.
 */
export const MEDIA_ORIGIN = 'http://media.invalid';

const MEDIA_URL = `"url":"${MEDIA_ORIGIN}/`;

/**
 * An edition's JSON with the media library at an origin. Only addresses of pictures are touched: in JSON text, what an
 * editor typed cannot hold the quotation marks that stand around a key.
 *
 * @param origin without a slash at the end
 */
export function withMediaAt(origin: string, json: string): string {
  return json.replaceAll(MEDIA_URL, `"url":"${origin}/`);
}
