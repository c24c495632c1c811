import { ask } from './measure.mjs';

/** @typedef {import('./measure.mjs').Cms} Cms */

const API = '/api/v1';
/** Articles that are asked for in turn, so that no single one is in every cache. */
const MANY = 100;
const PAGE_SIZE = 24;

/** Words of the generated articles, by how they are searched; the Declaration has all of them in nearly every article. */
const SEARCHES = {
  'a frequent word, en': ['en', 'rights'],
  'a frequent word, de': ['de', 'Rechte'],
  'a frequent word, fr': ['fr', 'droits'],
  'a frequent word, es': ['es', 'derechos'],
  'a frequent word, ar': ['ar', 'الحق'],
  'a frequent word, ja': ['ja', '権利'],
  'several frequent words': ['en', 'everyone has the right to freedom of opinion'],
  'stop words alone': ['en', 'to be or not to be'],
  'a frequent word that no title has': ['en', 'subjected'],
  'a rare word': ['en', 'lumbar'],
  'a rare and a frequent word': ['en', 'lumbar rights'],
  'an unfinished word': ['en', 'fre'],
  'a compound, de': ['de', 'Menschenrechtserklärung'],
  'a misspelt word': ['en', 'fredom'],
  'several misspelt words': ['es', 'libertda presonal'],
  'a word that nobody uses': ['fr', 'xylophoniste'],
};

/**
 * Every kind of read, with the addresses that ask it in turn.
 *
 * @param {Cms} cms asked for slugs, numbers and cursors
 * @returns {Promise<Record<string, readonly string[]>>}
 */
export async function questionsTo(cms) {
  const many = await ask(cms, `${API}/articles?locale=en&pageSize=${MANY}`);
  const inJapanese = await ask(cms, `${API}/articles?locale=ja&pageSize=${MANY}`);
  const slugs = many.data.map((/** @type {{ slug: string }} */ { slug }) => encodeURIComponent(slug));
  const pages = Math.ceil(many.meta.pagination.total / PAGE_SIZE);
  const list = (/** @type {string} */ parameters) => [`${API}/articles?${parameters}`];
  const middle = await cursorInTheMiddle(cms, many.meta.pagination.total * 6);
  return {
    'an article by slug': slugs.map((/** @type {string} */ slug) => `${API}/articles/${slug}?locale=en`),
    'an article by another language’s slug': slugs.map(
      (/** @type {string} */ slug) => `${API}/articles/${slug}?locale=ar`,
    ),
    'an article in Japanese': inJapanese.data.map(
      (/** @type {{ slug: string }} */ { slug }) => `${API}/articles/${encodeURIComponent(slug)}?locale=ja`,
    ),
    'a technique by slug': [`${API}/techniques/swedish-massage?locale=en`],
    'newest articles': list('locale=de'),
    'oldest articles': list('locale=de&sort=publishedAt'),
    'articles changed last': list('locale=de&sort=-updatedAt'),
    'articles with a fallback': list('locale=ar&fallback=default'),
    'articles about a topic': list('locale=en&topic=lower-back-pain'),
    'articles with a technique': list('locale=fr&technique=massage-suedois'),
    'articles by a person': list('locale=es&author=mara-lind'),
    'articles about a region of the body': list('locale=en&region=lower-back'),
    'articles of a topic, oldest first, with a fallback': list(
      'locale=ja&topic=lower-back-pain&sort=publishedAt&fallback=default',
    ),
    'two filters': list('locale=en&topic=lower-back-pain&technique=swedish-massage'),
    'four filters': list(
      'locale=en&topic=lower-back-pain&technique=swedish-massage&author=mara-lind&region=lower-back',
    ),
    'a page in the middle': list(`locale=en&page=${Math.ceil(pages / 2)}`),
    'the last page': list(`locale=en&page=${pages}`),
    'a page past the last': list('locale=en&page=1000000'),
    'a page of a topic in the middle': list(`locale=en&topic=lower-back-pain&page=${Math.ceil(pages / 4)}`),
    'all techniques': [`${API}/techniques?locale=en`],
    'all topics, with a fallback': [`${API}/topics?locale=ja&fallback=default`],
    'all people': [`${API}/authors?locale=fr`],
    'the home page': [`${API}/home?locale=en`],
    locales: [`${API}/locales`],
    'the index': [`${API}/index`],
    'the index of articles': [`${API}/index?kind=article`],
    'the index, in the middle': [middle],
    'changes, the oldest': [`${API}/changes`],
    'changes, the newest': [`${API}/changes?after=latest`],
    ...Object.fromEntries(
      Object.entries(SEARCHES).map(([name, [locale = '', words = '']]) => [
        `search: ${name}`,
        [`${API}/search?locale=${locale}&q=${encodeURIComponent(words)}`],
      ]),
    ),
    'search: with a fallback': [`${API}/search?locale=ar&q=rights&fallback=default`],
    'search: topics alone': [`${API}/search?locale=en&q=rights&kind=topic`],
    'search: the third page': [`${API}/search?locale=en&q=rights&page=3`],
  };
}

/** Follows the index to its middle. @param {Cms} cms @param {number} entries */
async function cursorInTheMiddle(cms, entries) {
  let path = `${API}/index?limit=1000`;
  for (let seen = 0; seen < entries / 2; seen += 1000) {
    const { meta } = await ask(cms, path);
    if (meta.cursor === null) break;
    path = `${API}/index?limit=1000&after=${encodeURIComponent(meta.cursor)}`;
  }
  return path.replace('limit=1000&', '');
}
