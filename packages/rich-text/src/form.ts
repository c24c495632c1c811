import { MARKS } from './nodes.ts';
import type { Block, Inline, ListItem, TextNode } from './nodes.ts';

/**
 * Structure and formatting of a text apart from its words, as a stable string: kinds, levels, nesting, marks and the
 * addresses of links. Two texts have the same form where only their words differ; a fingerprint of it tells a change of
 * formatting from a change of words.
 */
export function formOf(blocks: readonly Block[]): string {
  return blocks.map(nodeForm).join('');
}

function nodeForm(node: Block | ListItem | Inline): string {
  switch (node.type) {
    case 'text':
      return textForm(node);
    case 'link':
      return `link(${JSON.stringify(node.url)})${childrenForm(node.children)}`;
    case 'heading':
      return `heading(${node.level})${childrenForm(node.children)}`;
    case 'list':
      return `list(${node.format})${childrenForm(node.children)}`;
    case 'code':
      return `code(${JSON.stringify(node.language ?? '')})`;
    default:
      return `${node.type}${childrenForm(node.children)}`;
  }
}

function childrenForm(children: readonly (Block | ListItem | Inline)[]): string {
  return `[${children.map(nodeForm).join('')}]`;
}

function textForm(text: TextNode): string {
  return `text(${MARKS.filter((mark) => text[mark] === true).join(' ')})`;
}
