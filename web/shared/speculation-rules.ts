/**
 * Speculation rules (https://html.spec.whatwg.org/multipage/speculative-loading.html#speculation-rules): a page that a reader is
 * about to open is fetched while they point at its link. Its text alone, not its pictures; browsers do not where readers
 * save data. A link that is not to be followed, a search and what is no page are left out.
 *
 * In the page, since as a file of its own, named by a header, it is asked for beside the first picture. Constant, since its
 * hash stands in the Content-Security-Policy.
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          // A pattern that ends with a question mark and a star is one of every address: a query may be empty.
          { not: { href_matches: ['/preview/*', '/*/search', '/*\\?*=*', '/*.*'] } },
          { not: { selector_matches: '[rel~=nofollow], [download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
