import type { Core } from '@strapi/strapi';
import { keepAnswersTrue } from './answers/index.ts';
import { openLimits } from './api/delivery/http/limit.ts';
import { connectionOf } from './database/connection.ts';
import { createTables } from './database/tables.ts';
import { addDeskRoutes } from './desk/routes.ts';
import { registerDocumentRules } from './documents/index.ts';
import { forgetOldEvents } from './editions/forget-old-events.ts';
import { protectWhatEditionsShow } from './editions/protect.ts';
import { fillSearch } from './editions/search/fill-search.ts';
import { currentSettings } from './environment/index.ts';
import { keepReplacedVariants } from './pictures/keep-replaced-variants.ts';
import { arrangeForms } from './setup/forms/arrange-forms.ts';
import { ensureFirstAdministrator } from './setup/ensure-first-administrator.ts';
import { ensureLocales } from './setup/ensure-locales.ts';
import { ensureSiteToken } from './setup/ensure-site-token.ts';
import { refuseMailWithoutServer } from './setup/refuse-mail-without-server.ts';
import { removeDefaultTokens } from './setup/remove-default-tokens.ts';
import { tellPublicAddress } from './setup/tell-public-address.ts';
import { withoutMarketplace } from './setup/without-marketplace.ts';

let stopKeepingAnswersTrue: () => Promise<void> = () => Promise.resolve();
let closeLimits: () => void = () => undefined;

/** Wires Strapi: what happens before its services start, once its tables are there, and when it ends. */
export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerDocumentRules(strapi);
    addDeskRoutes(strapi);
    withoutMarketplace(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const settings = currentSettings();
    await createTables(connectionOf(strapi));
    await fillSearch(strapi);
    await forgetOldEvents(strapi);
    stopKeepingAnswersTrue = keepAnswersTrue(strapi, settings);
    closeLimits = openLimits(settings);
    protectWhatEditionsShow(strapi);
    await keepReplacedVariants(strapi);
    await ensureLocales(strapi);
    await arrangeForms(strapi);
    await removeDefaultTokens(strapi);
    await ensureSiteToken(strapi, settings);
    tellPublicAddress(strapi, settings);
    refuseMailWithoutServer(strapi, settings);
    await ensureFirstAdministrator(strapi, settings);
  },

  async destroy(): Promise<void> {
    closeLimits();
    await stopKeepingAnswersTrue();
  },
};
