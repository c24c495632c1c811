import type { Core } from '@strapi/strapi';

/** What a role may do with the outbox. */
export const READ = 'plugin::outbox.read';
export const MANAGE = 'plugin::outbox.manage';

/** Makes the permissions known, so that roles can have them; the super administrator has them by itself. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const place = { section: 'settings', category: 'event delivery', pluginName: 'outbox' };
  await strapi.service('admin::permission')['actionProvider'].registerMany([
    { ...place, uid: 'read', displayName: 'See subscribers and deliveries' },
    { ...place, uid: 'manage', displayName: 'Change subscribers, and send again' },
  ]);
}
