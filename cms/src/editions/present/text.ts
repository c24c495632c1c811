import { RichTextError, checkLinks, mapLinks, parseBlocks, safeLink } from '@wellspring/rich-text';
import type { Block } from '@wellspring/rich-text';
import type { Findings } from '../findings.ts';

/**
 * Strapi's blocks in wire form: normalized, every link in its safe form. What cannot be published is refused at its
 * field; an unsafe link is then left out of the result.
 *
 * @returns null where the whole text cannot be read
 */
export function presentBlocks(value: unknown, findings: Findings): Block[] | null {
  const blocks = parse(value, findings);
  if (blocks === null) return null;
  for (const { message, url } of checkLinks(blocks)) findings.refuse(`${message} (${url.slice(0, 80)})`);
  return mapLinks(blocks, (url) => safeLink(url)?.href ?? null);
}

/** A text that may be missing. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function parse(value: unknown, findings: Findings): Block[] | null {
  try {
    return parseBlocks(value ?? []);
  } catch (error) {
    if (!(error instanceof RichTextError)) throw error;
    for (const { message } of error.errors) findings.refuse(message);
    return null;
  }
}
