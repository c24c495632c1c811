/** The header that tells where an answer comes from. */
export const CACHE_STATUS = 'cache-status';

/** Where an answer comes from, as `Cache-Status` tells it (RFC 9211). */
export const ORIGINS = {
  kept: 'wellspring; hit',
  made: 'wellspring; fwd=miss',
  /** Made long ago; it is being made anew. */
  old: 'wellspring; hit; detail=old',
  /** It cannot be made now: the last one that is known. */
  unmade: 'wellspring; hit; detail=stale-on-error',
  /** It cannot be made now: the one of the build before. */
  previous: 'wellspring; hit; detail=previous-build',
} as const;

export type Origin = (typeof ORIGINS)[keyof typeof ORIGINS];
