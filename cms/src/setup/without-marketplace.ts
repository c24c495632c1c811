import type { Core } from '@strapi/strapi';

const MARKETPLACE = 'admin::marketplace.read';

interface Actions {
  readonly hooks: {
    readonly didRegister: { register(handler: (action: { readonly key: string }) => Promise<void>): void };
  };
  delete(key: string): Promise<unknown>;
}

/**
 * Takes Strapi's market of plugins out of every menu: plugins come with the code, under review. The menu shows it to whoever
 * has the permission, and there is no setting; so the permission is gone as soon as Strapi registers it, and Strapi then takes
 * it from every role. To be called while Strapi registers.
 */
export function withoutMarketplace(strapi: Core.Strapi): void {
  const actions: Actions = strapi.service('admin::permission')['actionProvider'];
  actions.hooks.didRegister.register(async ({ key }) => {
    if (key === MARKETPLACE) await actions.delete(key);
  });
}
