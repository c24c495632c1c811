import type { Section, Source } from '@wellspring/content-model';
import type { Block, Inline, LinkNode, List, ListItem } from '@wellspring/rich-text';

/** A place in the text that cites a source. */
export interface Citation {
  /** Id of the place, for the way back. */
  readonly id: string;
  /** Number of the source in the list. */
  readonly number: number;
}

/** Every citation of a text, found by the link that makes it, and those of each source by its key. */
export interface Citations {
  of(link: LinkNode): Citation | undefined;
  places(sourceKey: string): readonly Citation[];
}

const PREFIX = '#source-';

/** The id of a source in the list at the end. */
export const sourceId = (key: string): string => `source-${key}`;

/** Numbers the links that lead to a source, in reading order. */
export function citationsIn(sections: readonly Section[], sources: readonly Source[]): Citations {
  const numbers = new Map(sources.map(({ key }, index) => [key, index + 1]));
  const byLink = new Map<LinkNode, Citation>();
  const byKey = new Map<string, Citation[]>();

  const note = (link: LinkNode): void => {
    const key = link.url.startsWith(PREFIX) ? link.url.slice(PREFIX.length) : '';
    const number = numbers.get(key);
    if (number === undefined) return;
    const earlier = byKey.get(key) ?? [];
    const citation = { id: `cite-${key}-${earlier.length + 1}`, number };
    byLink.set(link, citation);
    byKey.set(key, [...earlier, citation]);
  };

  for (const blocks of sections.flatMap(textsOf)) for (const block of blocks) eachLink(block, note);
  return { of: (link) => byLink.get(link), places: (key) => byKey.get(key) ?? [] };
}

function textsOf(section: Section): (readonly Block[])[] {
  switch (section.type) {
    case 'prose':
    case 'callout':
    case 'techniques':
      return [section.blocks];
    case 'steps':
      return section.steps.map(({ blocks }) => blocks);
    case 'figure':
    case 'quote':
      return [];
  }
}

function eachLink(node: Block | List | ListItem | Inline, visit: (link: LinkNode) => void): void {
  if (node.type === 'text') return;
  if (node.type === 'link') return visit(node);
  for (const child of node.children) eachLink(child, visit);
}
