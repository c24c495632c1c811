import type { Core } from '@strapi/strapi';
import { keepAnswersTrue } from './answers/index.ts';
import { openLimits } from './api/delivery/http/limit.ts';
import { connectionOf } from './database/connection.ts';
import { indexArticleLists } from './database/article-indexes.ts';
import { createTables } from './database/tables.ts';
import { tellOfFailedCommits } from './database/true-commits.ts';
import { moveEventsToOutbox } from './database/move-events-to-outbox.ts';
import { fillInWordsAlone } from './desk/fill-in-words-alone.ts';
import { fillTitles } from './desk/fill-titles.ts';
import { publishWithoutReadingBack } from './desk/publish-without-reading-back.ts';
import { rememberLostLocales } from './desk/remember-lost-locales.ts';
import { addDeskRoutes } from './desk/routes.ts';
import { registerDocumentRules } from './documents/index.ts';
import { fillLists } from './editions/lists/fill-lists.ts';
import { protectWhatEditionsShow } from './editions/protect.ts';
import { fillSearch } from './editions/search/fill-search.ts';
import { currentSettings } from './environment/index.ts';
import { keepReplacedVariants } from './pictures/keep-replaced-variants.ts';
import { addHealthRoutes } from './health/routes.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { addPreviewRoute } from './preview/routes.ts';
import { arrangeForms } from './setup/forms/arrange-forms.ts';
import { ensureFirstAdministrator } from './setup/ensure-first-administrator.ts';
import { ensureLocales } from './setup/ensure-locales.ts';
import { ensureSiteToken } from './setup/ensure-site-token.ts';
import { leaveOutPages } from './setup/leave-out-pages.ts';
import { leaveOutUsageCounts } from './setup/leave-out-usage-counts.ts';
import { logWarnings } from './setup/log-warnings.ts';
import { refuseMailWithoutServer } from './setup/refuse-mail-without-server.ts';
import { keepStatistics } from './setup/keep-statistics.ts';
import { removeDefaultTokens } from './setup/remove-default-tokens.ts';
import { tellPublicAddress } from './setup/tell-public-address.ts';

let stopKeepingAnswersTrue: () => void = () => undefined;
let closeLimits: () => void = () => undefined;
let stopServingMetrics: () => Promise<void> = () => Promise.resolve();

/** Wires Strapi: what happens before its services start, once its tables are there, and when it ends. */
export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    logWarnings(strapi);
    registerDocumentRules(strapi);
    addDeskRoutes(strapi);
    addPreviewRoute(strapi);
    addHealthRoutes(strapi);
    leaveOutPages(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const settings = currentSettings();
    tellOfFailedCommits(strapi);
    await createTables(connectionOf(strapi));
    await moveEventsToOutbox(connectionOf(strapi));
    await fillLists(strapi);
    await fillSearch(strapi);
    await indexArticleLists(connectionOf(strapi));
    await fillTitles(strapi);
    stopKeepingAnswersTrue = keepAnswersTrue(strapi);
    closeLimits = openLimits(settings);
    protectWhatEditionsShow(strapi);
    publishWithoutReadingBack(strapi);
    fillInWordsAlone(strapi);
    rememberLostLocales(strapi);
    await keepReplacedVariants(strapi);
    await ensureLocales(strapi);
    await arrangeForms(strapi);
    await removeDefaultTokens(strapi);
    await ensureSiteToken(strapi, settings);
    tellPublicAddress(strapi, settings);
    refuseMailWithoutServer(strapi, settings);
    leaveOutUsageCounts(strapi);
    await ensureFirstAdministrator(strapi, settings);
    await keepStatistics(strapi);
    stopServingMetrics = serveMetrics(strapi, settings);
  },

  async destroy(): Promise<void> {
    await stopServingMetrics();
    closeLimits();
    stopKeepingAnswersTrue();
  },
};
