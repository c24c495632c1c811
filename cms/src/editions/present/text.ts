import { RichTextError, checkLinks, mapLinks, parseBlocks, safeLink } from '@wellspring/rich-text';
import type { Block } from '@wellspring/rich-text';
import type { Findings } from '../findings.ts';

/**
 * Strapi's blocks in wire form: normalized, every link in its safe form. What cannot be published is refused at its
 * field, and then left out of the result.
 */
export function presentBlocks(value: unknown, findings: Findings): Block[] {
  const blocks = parse(value, findings);
  for (const { message, url } of checkLinks(blocks)) findings.refuse(`${message} (${url.slice(0, 80)})`);
  return mapLinks(blocks, (url) => safeLink(url)?.href ?? null).filter((block) => !isEmpty(block));
}

/** A text that may be missing. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function parse(value: unknown, findings: Findings): Block[] {
  try {
    return parseBlocks(value ?? []);
  } catch (error) {
    if (!(error instanceof RichTextError)) throw error;
    for (const { message } of error.errors) findings.refuse(message);
    return [];
  }
}

/** Strapi's editor leaves an empty paragraph at the end of a text. */
function isEmpty(block: Block): boolean {
  return block.type === 'paragraph' && block.children.length === 0;
}
