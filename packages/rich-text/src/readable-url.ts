/**
 * Addresses as people read them: `/ar/articles/آلام-الظهر`, not `/ar/articles/%D8%A2…`.
 *
 * Only what is surely harmless is decoded: a piece between delimiters that consists of letters, marks, digits and
 * `-._~`. Everything else (spaces, delimiters, bidirectional controls, invisible characters) stays percent-encoded as
 * the URL standard writes it, so that decoding never changes what an address means.
 */

/**
 * `nfc` composes what is decoded. `as-is` decodes only what is composed already and what a browser encodes back to the
 * very same octets, since another site may tell the spellings apart.
 */
export type Composition = 'nfc' | 'as-is';

const READABLE_PIECE = /^[\p{L}\p{M}\p{N}._~-]+$/u;

/** An address by the URL standard, or null. (`URL.parse` is missing in Node 20 and in browsers before 2024.) */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** Decodes the pieces of a path or fragment that the URL standard has encoded. */
export function readablePath(encoded: string, composition: Composition): string {
  return encoded
    .split('/')
    .map((piece) => readablePiece(piece, composition))
    .join('/');
}

/**
 * The host as the editor wrote it, where that is a readable spelling of the host that the URL standard sees; else the
 * standard's own spelling (`xn--…`).
 *
 * @param written the authority as typed
 * @param url the whole address, parsed
 */
export function readableHost(written: string, url: URL): string {
  const candidate = written.normalize('NFKC').toLowerCase().normalize('NFKC');
  const isReadable = /^[\p{L}\p{M}\p{N}.-]+(?::\d+)?$/u.test(candidate);
  return isReadable && parseUrl(`${url.protocol}//${candidate}`)?.host === url.host ? candidate : url.host;
}

function readablePiece(piece: string, composition: Composition): string {
  const decoded = decodePiece(piece);
  const composed = decoded?.normalize('NFC');
  if (decoded === null || composed === undefined || !READABLE_PIECE.test(composed)) return piece;
  if (composition === 'nfc') return composed;
  return composed === decoded && encodeURIComponent(composed) === piece ? composed : piece;
}

function decodePiece(piece: string): string | null {
  try {
    return decodeURIComponent(piece);
  } catch {
    // Escapes that are no UTF-8: the piece stays as it is.
    return null;
  }
}
