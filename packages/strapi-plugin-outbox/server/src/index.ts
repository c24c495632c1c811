import type { Core } from '@strapi/strapi';
import { controllers } from './admin-api/controllers.ts';
import { registerPermissions } from './admin-api/permissions.ts';
import { may } from './admin-api/may.ts';
import { routes } from './admin-api/routes.ts';
import { createOutbox } from './create-outbox.ts';
import type { OpenOutbox } from './create-outbox.ts';
import { connectionOf } from './database/connection.ts';
import { refuseOtherDatabases } from './database/refuse-other-databases.ts';
import { createTables } from './database/tables.ts';
import { createDelivery, deliveryOf } from './deliver/serve.ts';
import { forgetOldEvents } from './log/forget-old-events.ts';
import { optionsOf, parseOptions } from './options.ts';
import { recordPublications } from './record/record-publications.ts';

type Running = { readonly strapi: Core.Strapi };

/** The plugin, as Strapi loads it. */
export default {
  config: {
    default: {},
    validator: (given: unknown): void => {
      parseOptions(given);
    },
  },

  register({ strapi }: Running): void {
    recordPublications(strapi);
  },

  async bootstrap({ strapi }: Running): Promise<void> {
    refuseOtherDatabases(strapi);
    await createTables(connectionOf(strapi));
    await forgetOldEvents(strapi, optionsOf(strapi));
    await registerPermissions(strapi);
    deliveryOf(strapi).whileServing();
  },

  async destroy({ strapi }: Running): Promise<void> {
    await deliveryOf(strapi).stop();
    await strapi.plugin('outbox').service<OpenOutbox>('outbox').close();
  },

  services: {
    outbox: ({ strapi }: Running) => createOutbox(strapi),
    delivery: ({ strapi }: Running) => createDelivery(strapi),
  },
  policies: { may },
  controllers,
  routes,
};
