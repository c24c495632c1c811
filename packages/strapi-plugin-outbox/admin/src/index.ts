import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from './page/permissions.ts';
import { en } from './words/en.ts';
import { PREFIX, translations } from './words/index.ts';

/** The page of event delivery among Strapi's settings, for roles that may see it. */
export default {
  register(app: Pick<StrapiApp, 'addSettingsLink' | 'registerPlugin'>): void {
    app.registerPlugin({ id: 'outbox', name: en.title });
    app.addSettingsLink('global', {
      id: 'outbox',
      to: 'outbox',
      intlLabel: { id: `${PREFIX}title`, defaultMessage: en.title },
      permissions: PERMISSIONS.read,
      Component: () => import('./page/event-delivery-page.tsx'),
    });
  },

  registerTrads: ({ locales }: { readonly locales: readonly string[] }) =>
    Promise.resolve(translations(locales)),
};
