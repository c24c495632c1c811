/** Strapi's own REST, for token holders. Without these limits a list has no end, and unknown parameters pass in silence. */
export default {
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
