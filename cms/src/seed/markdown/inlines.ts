import type { PhrasingContent } from 'mdast';
import type { Marks, TextNode } from '@wellspring/rich-text';
import type { Placeholder } from '../placeholder.ts';
import { addressOf } from './addresses.ts';
import { literalOf } from './literals.ts';
import { mistakeAt } from './text-mistake.ts';

/** A link as Strapi keeps it, or will keep it once its placeholder is filled in. */
export interface SeedLink {
  readonly type: 'link';
  readonly url: string | Placeholder;
  readonly children: readonly TextNode[];
}
export type SeedInline = TextNode | SeedLink;

/**
 * Inline Markdown as Strapi's inline nodes: text with bold and italic, and links.
 *
 * @param source the Markdown that the nodes were parsed from
 * @throws TextMistake at anything else
 */
export function inlinesOf(
  nodes: readonly PhrasingContent[],
  source: string,
  marks: Marks = {},
): SeedInline[] {
  return nodes.flatMap((node): SeedInline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: onOneLine(node.value), ...marks }];
      case 'strong':
        return inlinesOf(node.children, source, { ...marks, bold: true });
      case 'emphasis':
        return inlinesOf(node.children, source, { ...marks, italic: true });
      case 'link':
        return [{ type: 'link', url: addressOf(node), children: textsOf(node.children, source, marks) }];
      case 'textDirective':
        return [{ type: 'text', text: literalOf(node, source), ...marks }];
      default:
        throw mistakeAt(node, `a text has no “${node.type}”: it has words, bold, italic and links.`);
    }
  });
}

/** Inline Markdown that holds no links. */
function textsOf(nodes: readonly PhrasingContent[], source: string, marks: Marks): TextNode[] {
  return inlinesOf(nodes, source, marks).flatMap((inline) => (inline.type === 'text' ? [inline] : []));
}

/** Lines of a paragraph are joined where an editor's would wrap. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
