import type { Core } from '@strapi/strapi';

/**
 * Permissions of pages that this product does without. Plugins come with the code, under review. Strapi's own webhooks are
 * neither signed nor repeated, tell of drafts, and reach any address in the machine's network: event delivery is in their
 * place.
 */
const LEFT_OUT = [
  'admin::marketplace.read',
  'admin::webhooks.create',
  'admin::webhooks.read',
  'admin::webhooks.update',
  'admin::webhooks.delete',
];

interface Actions {
  readonly hooks: {
    readonly didRegister: { register(handler: (action: { readonly key: string }) => Promise<void>): void };
  };
  delete(key: string): Promise<unknown>;
}

/**
 * Takes pages of Strapi's out of every menu, and closes what is behind them. They are shown to whoever has the permission, and
 * there is no setting; so the permission is gone as soon as Strapi registers it, and Strapi then takes it from every role. To
 * be called while Strapi registers.
 */
export function leaveOutPages(strapi: Core.Strapi): void {
  const actions: Actions = strapi.service('admin::permission')['actionProvider'];
  actions.hooks.didRegister.register(async ({ key }) => {
    if (LEFT_OUT.includes(key)) await actions.delete(key);
  });
}
