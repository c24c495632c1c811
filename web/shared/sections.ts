import { headingId, headings } from '@wellspring/rich-text';
import type { Section, SectionOf, Source } from '@wellspring/content-model';
import { citationsIn } from './citations.ts';
import type { Citations } from './citations.ts';
import { inReadingOrder } from './reading-order.ts';

/** A section with the ids that its headings have on the page. */
export type SectionView =
  | (SectionOf<'prose'> & { readonly headingIds: ReadonlyMap<number, string> })
  | ((SectionOf<'techniques'> | SectionOf<'steps'>) & { readonly headingId: string | null })
  | SectionOf<'figure'>
  | SectionOf<'callout'>
  | SectionOf<'quote'>;

export type SectionViewOf<Type extends SectionView['type']> = Extract<SectionView, { type: Type }>;

/** A line of the contents list. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
}

/** A text ready to be rendered: sections with ids, the contents list, and where each source is cited. */
export interface TextView {
  readonly sections: readonly SectionView[];
  readonly contents: readonly ContentsEntry[];
  readonly citations: Citations;
}

/** Ids of the page's own parts, which no heading may take. */
const RESERVED = ['text', 'contents', 'sources', 'languages', 'menu', 'avoid', 'articles'];

/** Gives every heading its id. Second-level headings, and those of sections, make the contents list. */
export function textView(written: readonly Section[], sources: readonly Source[]): TextView {
  const sections = inReadingOrder(written);
  const taken = new Set(RESERVED);
  const contents: ContentsEntry[] = [];

  const ownHeading = (text: string | null): string | null => {
    if (text === null) return null;
    const id = headingId(text, taken);
    contents.push({ id, text });
    return id;
  };

  const views = sections.map((section): SectionView => {
    if (section.type === 'techniques' || section.type === 'steps') {
      return { ...section, headingId: ownHeading(section.heading) };
    }
    if (section.type !== 'prose') return section;
    const entries = headings(section.blocks, taken);
    contents.push(...entries.filter(({ level }) => level === 2).map(({ id, text }) => ({ id, text })));
    return { ...section, headingIds: new Map(entries.map(({ index, id }) => [index, id])) };
  });

  return { sections: views, contents, citations: citationsIn(sections, sources) };
}
