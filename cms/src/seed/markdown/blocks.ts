import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { HeadingLevel, ListFormat } from '@wellspring/rich-text';
import { inlinesOf } from './inlines.ts';
import type { SeedInline } from './inlines.ts';
import { mistakeAt } from './text-mistake.ts';

/** An item of a list, as Strapi keeps it. */
export interface SeedListItem {
  readonly type: 'list-item';
  readonly children: readonly SeedInline[];
}
/** A list, as Strapi keeps it: a list inside an item stands after the item, as its sibling. */
export interface SeedList {
  readonly type: 'list';
  readonly format: ListFormat;
  /** How deep the list stands inside others; Strapi's editor indents by it. */
  readonly indentLevel?: number;
  readonly children: readonly (SeedListItem | SeedList)[];
}
/** A block as Strapi keeps it, or will keep it once its placeholders are filled in. */
export type SeedBlock =
  | { readonly type: 'paragraph'; readonly children: readonly SeedInline[] }
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly children: readonly SeedInline[] }
  | SeedList;

/**
 * Markdown blocks as Strapi's Blocks: paragraphs, headings and lists.
 *
 * @param source the Markdown that the nodes were parsed from
 * @throws TextMistake at anything else
 */
export function blocksOf(nodes: readonly RootContent[], source: string): SeedBlock[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', children: paragraphOf(node, source) };
      case 'heading':
        if (node.depth !== 2 && node.depth !== 3) {
          throw mistakeAt(node, 'headings are ## or ###; the title stands in the front matter.');
        }
        return { type: 'heading', level: node.depth, children: inlinesOf(node.children, source) };
      case 'list':
        return listOf(node, source, 0);
      default:
        throw mistakeAt(node, `a text has no “${node.type}”: it has paragraphs, headings and lists.`);
    }
  });
}

function paragraphOf(node: Paragraph, source: string): SeedInline[] {
  // A line such as `:::callout` directly after a text: remark-directive marks the label of a container like this.
  if (node.data?.directiveLabel === true) throw mistakeAt(node, 'write title="…" instead of a label.');
  return inlinesOf(node.children, source);
}

function listOf(list: List, source: string, indentLevel: number): SeedList {
  if (list.start !== null && list.start !== undefined && list.start !== 1) {
    throw mistakeAt(list, `a numbered list begins with 1, not with ${list.start}.`);
  }
  return {
    type: 'list',
    format: list.ordered ? 'ordered' : 'unordered',
    ...(indentLevel === 0 ? {} : { indentLevel }),
    children: list.children.flatMap((item) => itemOf(item, source, indentLevel)),
  };
}

function itemOf(item: ListItem, source: string, indentLevel: number): (SeedListItem | SeedList)[] {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') throw mistakeAt(item, 'an item of a list begins with its words.');
  return [
    { type: 'list-item', children: inlinesOf(first.children, source) },
    ...others.map((child) => nestedOf(child, source, indentLevel + 1)),
  ];
}

function nestedOf(child: BlockContent | DefinitionContent, source: string, indentLevel: number): SeedList {
  if (child.type === 'list') return listOf(child, source, indentLevel);
  throw mistakeAt(child, 'an item of a list is one paragraph, and lists inside it.');
}
