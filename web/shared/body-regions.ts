import { BODY_REGIONS } from '@wellspring/content-model';
import type { TopicItem } from '@wellspring/content-model';
import { href } from './href.ts';
import type { RegionView } from './views/pages.ts';

/** The id of a region in the list in words. */
export const regionId = (region: RegionView['region']): string => `region-${region}`;

/** Every region of the body picture, from head to foot, with the topics about it. */
export function regionsOf(topics: readonly TopicItem[]): RegionView[] {
  return BODY_REGIONS.map((region) => {
    const own = topics.filter(({ bodyRegion }) => bodyRegion === region);
    return { region, topics: own, target: targetOf(region, own) };
  });
}

function targetOf(region: RegionView['region'], topics: readonly TopicItem[]): string | null {
  const [first, ...others] = topics;
  if (first === undefined) return null;
  return others.length === 0 ? href(first.path) : `#${regionId(region)}`;
}
