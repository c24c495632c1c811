import { safeLink } from '@wellspring/rich-text';
import type { Block, Inline, LinkNode, List, ListItem, TextNode } from '@wellspring/rich-text';
import { h } from 'hastscript';
import type { Node } from './tree.ts';
import type { Citations } from '../../shared/citations.ts';
import { absolute } from '../../shared/href.ts';

/** Where a text is read, so that its links lead there from anywhere. */
export interface Place {
  /** Origin of the site. */
  readonly siteUrl: string;
  /** Absolute address of the page. */
  readonly pageUrl: string;
  readonly citations: Citations;
}

/** Rich text as HTML for other people's programs: nothing but elements, every address absolute, no ids. */
export function richText(blocks: readonly Block[], place: Place): Node[] {
  return blocks.map((node) => block(node, place));
}

function block(node: Block, place: Place): Node {
  switch (node.type) {
    case 'paragraph':
      return h('p', inlines(node.children, place));
    case 'heading':
      return h(`h${Math.max(2, node.level)}`, inlines(node.children, place));
    case 'list':
      return list(node, place);
    case 'quote':
      return h('blockquote', [h('p', inlines(node.children, place))]);
    case 'code':
      return h('pre', [h('code', node.children.map(({ text }) => text).join(''))]);
  }
}

/** Strapi puts a nested list beside its item; HTML wants it inside. */
function list(node: List, place: Place): Node {
  const items: { item: ListItem | null; lists: List[] }[] = [];
  for (const child of node.children) {
    if (child.type === 'list-item') items.push({ item: child, lists: [] });
    else if (items.length === 0) items.push({ item: null, lists: [child] });
    else items.at(-1)?.lists.push(child);
  }
  return h(
    node.format === 'ordered' ? 'ol' : 'ul',
    items.map(({ item, lists }) =>
      h('li', [
        ...(item === null ? [] : inlines(item.children, place)),
        ...lists.map((nested) => list(nested, place)),
      ]),
    ),
  );
}

function inlines(nodes: readonly Inline[], place: Place): Node[] {
  return nodes.flatMap((node) => (node.type === 'link' ? link(node, place) : text(node)));
}

function link(node: LinkNode, place: Place): Node[] {
  const words = node.children.flatMap(text);
  const citation = place.citations.of(node);
  const href = addressOf(node.url, place);
  if (href === null) return words;
  return [h('a', { href }, words), ...(citation === undefined ? [] : [h('sup', String(citation.number))])];
}

function addressOf(url: string, { siteUrl, pageUrl }: Place): string | null {
  const safe = safeLink(url);
  if (safe === null) return null;
  if (safe.kind === 'fragment') return pageUrl + encodeURI(safe.href);
  return safe.kind === 'internal' ? absoluteInternal(siteUrl, safe.href) : safe.href;
}

/** A path of ours, with its query and fragment, which are encoded otherwise. */
function absoluteInternal(siteUrl: string, path: string): string {
  const [, pathname = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(path) ?? [];
  return absolute(siteUrl, pathname) + encodeURI(decodeURI(rest));
}

/** A run of text with its marks; line feeds are line breaks that the writer set. */
function text(node: TextNode): Node[] {
  let rendered: Node[] = node.text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
  if (node.code) rendered = [h('code', rendered)];
  if (node.strikethrough) rendered = [h('s', rendered)];
  if (node.underline) rendered = [h('u', rendered)];
  if (node.italic) rendered = [h('em', rendered)];
  if (node.bold) rendered = [h('strong', rendered)];
  return rendered;
}
