import type { Section } from '@wellspring/content-model';
import { inlineText, skippedHeadings } from '@wellspring/rich-text';
import type { Findings } from '../findings.ts';
import type { PlacedSection } from './sections.ts';

/** Highest heading level in the text: the page's title is the only `h1`. */
const FLOOR = 2;

/**
 * Refuses headings that skip a level, over all sections in reading order. The headings of techniques and steps are on
 * the highest level, the titles of steps one below.
 */
export function checkHeadings(sections: readonly PlacedSection[], findings: Findings): void {
  const found = sections.flatMap(({ section, place }) =>
    headingsOf(section).map((heading) => ({ ...heading, place })),
  );
  for (const issue of skippedHeadings(
    found.map(({ level }) => level),
    FLOOR,
  )) {
    const heading = found[issue.index];
    if (heading === undefined) continue;
    findings
      .at('sections', heading.place)
      .refuse(
        `The heading “${heading.text}” is on level ${issue.level}; here ${levels(issue.allowed)} can follow.`,
        heading.field,
      );
  }
}

function levels({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `level ${from}` : `a level from ${from} to ${to}`;
}

function headingsOf(section: Section): { level: number; text: string; field: string }[] {
  switch (section.type) {
    case 'prose':
    case 'callout':
      return section.blocks.flatMap((block) =>
        block.type === 'heading'
          ? [{ level: block.level, text: inlineText(block.children), field: 'body' }]
          : [],
      );
    case 'techniques':
      return section.heading === null ? [] : [{ level: FLOOR, text: section.heading, field: 'heading' }];
    case 'steps':
      return section.heading === null ? [] : [{ level: FLOOR, text: section.heading, field: 'heading' }];
    default:
      return [];
  }
}
