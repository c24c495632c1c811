/** The media fields and relations of an article's page, as a developer would ask Strapi itself for them. */
const POPULATE = {
  cover: { populate: { image: true } },
  sections: {
    on: {
      'sections.prose': true,
      'sections.figure': { populate: { image: true } },
      'sections.callout': true,
      'sections.techniques': true,
      'sections.steps': { populate: { steps: { populate: { figure: { populate: { image: true } } } } } },
      'sections.quote': true,
    },
  },
  seo: { populate: { image: true } },
  updates: true,
  translation: { populate: { translator: true, reviewedBy: true } },
  reviews: { populate: { reviewer: true } },
  sources: true,
  funding: true,
  authors: true,
  techniques: { populate: { cover: { populate: { image: true } } } },
  topics: true,
};

/** Path of Strapi's own answer with what one article's page needs. */
export const STRAPIS_OWN_FIND = `/api/articles?${new URLSearchParams([
  ['locale', 'en'],
  ['filters[slug][$eq]', 'relieving-back-pain'],
  ['pagination[withCount]', 'false'],
  ...parametersOf(POPULATE, 'populate'),
])}`;

/** @param {object} tree @param {string} name @returns {[string, string][]} */
function parametersOf(tree, name) {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? parametersOf(value, `${name}[${key}]`)
      : [/** @type {[string, string]} */ ([`${name}[${key}]`, String(value)])],
  );
}
