/**
 * Browsers ask again each time, so that a publication is seen at once; shared caches carry the crowd for a second and
 * keep serving for a week while the site is away.
 */
export const REVALIDATED = 'public, max-age=0, s-maxage=1, stale-if-error=604800';

/** Files that keep their name when they change, such as the icons: a day old at most, for a week while a newer one is fetched. */
export const KEPT_FOR_A_DAY = 'public, max-age=86400, stale-while-revalidate=604800';

/** Answers that depend on the reader, or that must not outlive the trouble that they tell of. */
export const NEVER_KEPT = 'no-store';
