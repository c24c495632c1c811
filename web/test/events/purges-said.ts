import type { Site } from '../harness/start-site.ts';

/** What the log of a site says about events that it has heard of, line by line. */
export function purgesSaid(site: Site): string[] {
  return site
    .said()
    .split('\n')
    .filter((line) => /Purged \d+ pages/.test(line));
}

/** How often a site has purged everything. */
export function purgesOfEverything(site: Site): number {
  return site.said().split('Purged all pages').length - 1;
}
