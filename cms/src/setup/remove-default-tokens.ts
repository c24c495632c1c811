import type { Core } from '@strapi/strapi';

/** What Strapi calls the tokens that it makes at its first start: unlimited in time, and nobody asked for them. */
const DEFAULT_TOKENS = [
  {
    name: 'Read Only',
    description: 'A default API token with read-only permissions, only used for accessing resources',
  },
  {
    name: 'Full Access',
    description:
      'A default API token with full access permissions, used for accessing or modifying resources',
  },
];

/** Deletes the tokens that Strapi made by itself. */
export async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  for (const token of DEFAULT_TOKENS) {
    await strapi.db.query('admin::api-token').deleteMany({ where: token });
  }
}
