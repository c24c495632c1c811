import { normalizeInlines } from './normalize.ts';
import type { Block, Inline, LinkNode, List, ListItem } from './nodes.ts';
import { judgeLink } from './safe-link.ts';
import type { LinkRefusal } from './safe-link.ts';

/** A link in a text: where it stands (keys from the root), what it says, and where it leads as it is written. */
export interface FoundLink {
  readonly path: readonly string[];
  readonly url: string;
  readonly text: string;
}

/** A link that may not be published: its address, why (code and sentence), and the path of the address. */
export interface LinkIssue {
  readonly path: readonly string[];
  readonly url: string;
  readonly reason: LinkRefusal;
  readonly message: string;
}

/** Every link of a text, in reading order. */
export function* links(blocks: readonly Block[]): Generator<FoundLink> {
  for (const [index, block] of blocks.entries()) yield* linksIn(block, [String(index)]);
}

function* linksIn(node: Block | ListItem | Inline, path: readonly string[]): Generator<FoundLink> {
  if (node.type === 'text') return;
  if (node.type === 'link') {
    yield { path, url: node.url, text: node.children.map(({ text }) => text).join('') };
    return;
  }
  for (const [index, child] of node.children.entries()) {
    yield* linksIn(child, [...path, 'children', String(index)]);
  }
}

/** The links that stand in the way of publishing: those that `safeLink` refuses. */
export function checkLinks(blocks: readonly Block[]): LinkIssue[] {
  return [...links(blocks)].flatMap(({ path, url }) => {
    const judged = judgeLink(url);
    if (judged.kind !== 'refused') return [];
    return [{ path: [...path, 'url'], url, reason: judged.reason, message: SENTENCES[judged.reason] }];
  });
}

const SENTENCES: Record<LinkRefusal, string> = {
  empty: 'This link leads nowhere: its address is empty.',
  'too-long': 'The address of this link is too long.',
  malformed: 'The address of this link is malformed.',
  relative:
    'The address of this link begins neither with https:// nor, for a page of this site, with a slash.',
  credentials: 'The address of this link contains a user name or a password.',
  scheme: 'Links can lead to web pages, mail addresses and phone numbers, not to this kind of address.',
};

/**
 * The same text with other addresses.
 *
 * @param address gets the address as written; gives the one to put in its place, or null to leave only the words
 */
export function mapLinks(blocks: readonly Block[], address: (url: string) => string | null): Block[] {
  const inlines = (children: readonly Inline[]): Inline[] =>
    normalizeInlines(children.flatMap((child) => (child.type === 'link' ? relink(child, address) : [child])));
  const list = (node: List): List => ({ ...node, children: node.children.map(listChild) });
  const listChild = (child: ListItem | List): ListItem | List =>
    child.type === 'list' ? list(child) : { ...child, children: inlines(child.children) };

  return blocks.map((block) => {
    if (block.type === 'list') return list(block);
    return block.type === 'code' ? block : { ...block, children: inlines(block.children) };
  });
}

function relink(link: LinkNode, address: (url: string) => string | null): readonly Inline[] {
  const url = address(link.url);
  return url === null ? link.children : [{ ...link, url }];
}
