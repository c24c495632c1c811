/** @typedef {import('./until-seen.mjs').Place} Place */
/** @typedef {{ cms: string, site: string }} Origins */

/**
 * Where readers see that an article has another title.
 *
 * @param {Origins} origins
 * @param {string} path of the article
 * @param {string} word that only the new title has
 * @returns {Promise<Place[]>}
 */
export async function articlePlaces({ cms, site }, path, word) {
  const shows = (/** @type {{ text: string }} */ { text }) => text.includes(word);
  const slug = path.slice(path.lastIndexOf('/') + 1);
  const sitemap = sitemapOf(site, 'en');
  const before = await textAt(sitemap);
  return [
    { name: 'page', url: site + path, shows },
    { name: 'list', url: `${site}/en/articles`, shows },
    { name: 'home', url: `${site}/en`, shows },
    { name: 'feed, Atom', url: `${site}/en/feed.xml`, shows },
    { name: 'feed, JSON', url: `${site}/en/feed.json`, shows },
    // It has no titles, but the instant of the last change.
    { name: 'sitemap', url: sitemap, shows: ({ text }) => text !== before },
    {
      name: 'search',
      url: `${cms}/api/v1/search?q=${word}`,
      shows: ({ text }) => text.includes(`"path":"${path}"`),
    },
    { name: 'API', url: `${cms}/api/v1/articles/${slug}`, shows },
  ];
}

/**
 * Where readers see whether a technique is there in French.
 *
 * @param {Origins} origins
 * @param {{ title: string, path: string }} technique
 * @param {boolean} isThere
 * @returns {Place[]}
 */
export function translationPlaces({ cms, site }, { title, path }, isThere) {
  const encoded = encodeURI(path);
  const slug = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const answers = (/** @type {{ status: number }} */ { status }) => status === (isThere ? 200 : 410);
  const lists = (/** @type {{ text: string }} */ { text }) => text.includes(encoded) === isThere;
  return [
    { name: isThere ? 'page' : 'page: 410', url: site + encoded, shows: answers },
    {
      name: isThere ? 'English address: leads on' : 'English address: fallback',
      url: `${site}/fr/techniques/swedish-massage`,
      shows: ({ status }) => status === (isThere ? 301 : 200),
    },
    { name: 'list', url: `${site}/fr/techniques`, shows: lists },
    { name: 'home', url: `${site}/fr`, shows: lists },
    { name: 'sitemap', url: sitemapOf(site, 'fr'), shows: lists },
    {
      name: 'search',
      url: `${cms}/api/v1/search?locale=fr&q=${encodeURIComponent(title)}`,
      shows: ({ text }) => text.includes(`"path":"${path}"`) === isThere,
    },
    { name: isThere ? 'API' : 'API: 410', url: `${cms}/api/v1/techniques/${slug}?locale=fr`, shows: answers },
  ];
}

/**
 * The sitemap of a whole language. By its name: the list of sitemaps leaves out a language that has lost its only page.
 *
 * @param {string} site
 * @param {string} locale
 */
function sitemapOf(site, locale) {
  return `${site}/sitemap-${locale}-1-of-1.xml`;
}

/** @param {string} url */
async function textAt(url) {
  return (await fetch(url)).text();
}
