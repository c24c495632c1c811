import { PREVIEW_GAPS, SECTION_TYPES } from '@wellspring/content-model';
import type { PreviewGap, PreviewGaps, SectionType } from '@wellspring/content-model';
import { z } from 'zod';
import type { Presented } from '../present/presented.ts';

const zone = z.object({ sections: z.array(z.looseObject({ __component: z.string() })).nullish() });

/**
 * What a draft does not have yet, as far as somebody who looks at the page should be told. Everything that stands in the way
 * of publishing is the readiness panel's to say.
 *
 * @param row the draft as Strapi holds it
 */
export function gapsOf(presented: Presented, row: unknown): PreviewGaps {
  const isMissing: Record<PreviewGap, boolean> = {
    title: presented.title === '',
    summary: 'summary' in presented.item && presented.item.summary === '',
    picture: 'cover' in presented.item && presented.item.cover === null,
    authors: isSource(presented) && presented.kind === 'article' && !presented.references.authors?.length,
    sources: isSource(presented) && needsSources(presented) && !hasSources(presented),
  };
  return {
    fields: PREVIEW_GAPS.filter((name) => isMissing[name]),
    sections: sectionsLeftOut(presented, zone.parse(row).sections ?? []),
  };
}

function sectionsLeftOut(
  { places }: Presented,
  rows: readonly { readonly __component: string }[],
): PreviewGaps['sections'] {
  return rows.flatMap(({ __component: name }, place) => {
    const type = typeNamed(name);
    if (type === undefined || places.includes(place)) return [];
    return [{ type, after: places.filter((shown) => shown < place).length }];
  });
}

function typeNamed(component: string): SectionType | undefined {
  return SECTION_TYPES.find((type) => `sections.${type}` === component);
}

function isSource({ locale, sourceLocale }: Presented): boolean {
  return locale === sourceLocale;
}

function needsSources({ kind, shared }: Presented): boolean {
  if (kind === 'topic') return 'topicKind' in shared && shared.topicKind === 'condition';
  return kind === 'article' || kind === 'technique';
}

function hasSources({ shared }: Presented): boolean {
  return 'sources' in shared && shared.sources.length > 0;
}
