import { defineEventHandler, setResponseHeaders } from 'h3';
import { KEPT_FOR_A_DAY } from '../../shared/caching.ts';

/**
 * Speculation rules (https://html.spec.whatwg.org/multipage/speculative-loading.html#speculation-rules): a page that a reader is
 * about to open is fetched while they point at its link. Its text alone, not its pictures; browsers do not where readers
 * save data. A link that is not to be followed, a search and what is no page are left out.
 */
const RULES = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: ['/preview/*', '/*/search', '/*\\?*', '/*.*'],
            },
          },
          { not: { selector_matches: '[rel~=nofollow], [download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

/** A route, since a file would not have the type that browsers insist on. */
export default defineEventHandler((event) => {
  setResponseHeaders(event, {
    'Content-Type': 'application/speculationrules+json',
    'Cache-Control': KEPT_FOR_A_DAY,
  });
  return JSON.stringify(RULES);
});
