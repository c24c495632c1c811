import { h } from 'vue';
import type { FunctionalComponent, VNode } from 'vue';
import { safeLink } from '@wellspring/rich-text';
import type { Block, Heading, Inline, LinkNode, List, ListItem, TextNode } from '@wellspring/rich-text';
import type { Citations } from '#shared/citations';

interface RichTextProps {
  blocks: readonly Block[];
  /** Ids of the headings, by the index of their block. */
  headingIds?: ReadonlyMap<number, string>;
  citations?: Citations;
}

/**
 * Strapi Blocks as HTML: lists nested inside the item that they belong to, links judged once more, nothing else than what
 * the editor can write.
 */
const RichText: FunctionalComponent<RichTextProps> = ({ blocks, headingIds, citations }) => {
  const { t } = usePhrasebook();
  const own = useOwnWords();
  const render = createRenderer(citations, (number) =>
    // A superscript must not be named by an attribute (https://www.w3.org/TR/html-aria/#el-sup).
    h('sup', own, [
      h('span', { 'aria-hidden': 'true' }, String(number)),
      h('span', { class: 'visually-hidden' }, t('article.sourceCitation', { number })),
    ]),
  );
  return blocks.map((block, index) => render(block, headingIds?.get(index)));
};
RichText.props = ['blocks', 'headingIds', 'citations'];

export default RichText;

type Rendered = VNode | string;

/** @param mark makes the number of a citation, which is the interface's word and not the text's */
function createRenderer(citations: Citations | undefined, mark: (number: number) => VNode) {
  const inlines = (nodes: readonly Inline[]): Rendered[] =>
    nodes.flatMap((node) => (node.type === 'link' ? link(node) : text(node)));

  function link(node: LinkNode): Rendered[] {
    const words = node.children.flatMap(text);
    const citation = citations?.of(node);
    if (citation !== undefined) {
      const { id, number } = citation;
      return [h('a', { class: 'cite', id, href: node.url }, [...words, mark(number)])];
    }
    const safe = safeLink(node.url);
    if (safe === null) return words;
    return [
      h('a', { href: safe.href, rel: safe.kind === 'external' ? 'external noopener' : undefined }, words),
    ];
  }

  function block(node: Block, id?: string): VNode {
    switch (node.type) {
      case 'paragraph':
        return h('p', inlines(node.children));
      case 'heading':
        return heading(node, id);
      case 'list':
        return list(node);
      case 'quote':
        return h('blockquote', [h('p', inlines(node.children))]);
      case 'code':
        return h('pre', { tabindex: 0 }, [h('code', node.children.map(({ text: line }) => line).join(''))]);
    }
  }

  /** The page has its own first-level heading, so those of the text start at the second. */
  function heading(node: Heading, id?: string): VNode {
    return h(`h${Math.max(2, node.level)}`, { id }, inlines(node.children));
  }

  /** Strapi puts a nested list beside its item; HTML wants it inside. */
  function list(node: List): VNode {
    const items: { item: ListItem | null; lists: List[] }[] = [];
    for (const child of node.children) {
      if (child.type === 'list-item') items.push({ item: child, lists: [] });
      else if (items.length === 0) items.push({ item: null, lists: [child] });
      else items.at(-1)?.lists.push(child);
    }
    return h(
      node.format === 'ordered' ? 'ol' : 'ul',
      items.map(({ item, lists }) =>
        h('li', [...(item === null ? [] : inlines(item.children)), ...lists.map(list)]),
      ),
    );
  }

  return block;
}

/** A run of text with its marks; line feeds are line breaks that the writer set. */
function text(node: TextNode): Rendered[] {
  const lines: Rendered[] = node.text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
  let rendered = lines;
  if (node.code) rendered = [h('code', rendered)];
  if (node.strikethrough) rendered = [h('s', rendered)];
  if (node.underline) rendered = [h('u', rendered)];
  if (node.italic) rendered = [h('em', rendered)];
  if (node.bold) rendered = [h('strong', rendered)];
  return rendered;
}
