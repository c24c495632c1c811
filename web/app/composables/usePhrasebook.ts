import type { Phrasebook } from '#shared/phrasebook';

/** Everything that the interface says, in the language of the page. */
export function usePhrasebook(): Phrasebook {
  return usePageRequest().phrasebook;
}
