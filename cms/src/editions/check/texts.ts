import type { Section } from '@wellspring/content-model';
import type { Block } from '@wellspring/rich-text';
import type { Presented } from '../present/presented.ts';

/** A rich text of a version, with the path of its field. */
export interface PlacedText {
  readonly path: readonly (string | number)[];
  readonly blocks: readonly Block[];
}

/** Every rich text of a version, in reading order. */
export function textsOf({ body, places }: Presented): PlacedText[] {
  if ('imprint' in body) {
    return [
      { path: ['contact'], blocks: body.contact },
      { path: ['imprint'], blocks: body.imprint },
    ];
  }
  if (!('sections' in body)) return [];
  return body.sections.flatMap((section, index) =>
    textsOfSection(section).map(({ path, blocks }) => ({
      path: ['sections', places[index] ?? index, ...path],
      blocks,
    })),
  );
}

function textsOfSection(section: Section): PlacedText[] {
  switch (section.type) {
    case 'prose':
    case 'callout':
      return [{ path: ['body'], blocks: section.blocks }];
    case 'techniques':
      return [{ path: ['intro'], blocks: section.blocks }];
    case 'steps':
      return section.steps.map(({ blocks }, index) => ({ path: ['steps', index, 'body'], blocks }));
    case 'figure':
    case 'quote':
      return [];
  }
}
