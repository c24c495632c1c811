import type { Core } from '@strapi/strapi';
import { currentSettings } from './environment/index.ts';
import { ensureFirstAdministrator } from './setup/ensure-first-administrator.ts';
import { ensureLocales } from './setup/ensure-locales.ts';
import { ensureSiteToken } from './setup/ensure-site-token.ts';
import { refuseMailWithoutServer } from './setup/refuse-mail-without-server.ts';
import { removeDefaultTokens } from './setup/remove-default-tokens.ts';

/** Wires Strapi: what happens before its services start, and what happens once its tables are there. */
export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const settings = currentSettings();
    await ensureLocales(strapi);
    await removeDefaultTokens(strapi);
    await ensureSiteToken(strapi, settings);
    refuseMailWithoutServer(strapi, settings);
    await ensureFirstAdministrator(strapi, settings);
  },
};
