import type { Core } from '@strapi/strapi';
import type { Settings } from '../environment/index.ts';

/**
 * Tells Strapi where browsers reach it, for links in its mails. As part of its configuration the address would be built into
 * the admin, which then could not be reached from anywhere else.
 */
export function tellPublicAddress(strapi: Core.Strapi, { publicCmsUrl }: Settings): void {
  strapi.config.set('server.absoluteUrl', publicCmsUrl);
  strapi.config.set('admin.absoluteUrl', `${publicCmsUrl}/admin`);
}
