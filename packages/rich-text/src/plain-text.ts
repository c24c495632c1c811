import type { Block, Inline, List } from './nodes.ts';

/** The words of inlines, without marks and addresses. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inlineText(inline.children)))
    .join('');
}

/** The words of a text: a line per block and per list item, nested ones too; line breaks of the writer stay. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): string[] {
  return block.type === 'list' ? listLines(block) : [inlineText(block.children)];
}

function listLines(list: List): string[] {
  return list.children.flatMap((child) =>
    child.type === 'list' ? listLines(child) : [inlineText(child.children)],
  );
}
