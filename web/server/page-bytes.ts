/** The parts of a page as Nuxt hands them out before it joins them, and what of its head is bytes already. */
export interface RenderedParts {
  readonly htmlAttrs: readonly string[];
  readonly head: readonly (string | Uint8Array)[];
  readonly bodyAttrs: readonly string[];
  readonly bodyPrepend: readonly string[];
  readonly body: readonly string[];
  readonly bodyAppend: readonly string[];
}

const utf8 = new TextEncoder();

/**
 * A page in the bytes that are sent, each part made into bytes by itself. Joined before, as Nuxt does, an article is a text of more
 * than 128 kB, since letters beyond Latin-1 make all of it take two bytes each. V8 asks the system for room for each such text
 * apart from all others: a sixth of what an article cost.
 */
export function pageBytes(parts: RenderedParts): Buffer {
  const { htmlAttrs, head, bodyAttrs, bodyPrepend, body, bodyAppend } = parts;
  const pieces = [
    `<!DOCTYPE html><html${attributes(htmlAttrs)}><head>`,
    ...head,
    `</head><body${attributes(bodyAttrs)}>`,
    ...bodyPrepend,
    ...body,
    ...bodyAppend,
    '</body></html>',
  ];
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? utf8.encode(piece) : piece)));
}

function attributes(all: readonly string[]): string {
  return all.length === 0 ? '' : ` ${all.join(' ')}`;
}
