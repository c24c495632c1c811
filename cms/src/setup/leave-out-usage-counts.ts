import type { Core } from '@strapi/strapi';

/** What Strapi counts on a schedule for its makers: pictures and folders, how reviews are used, administrators. */
const COUNTS = ['uploadWeekly', 'reviewWorkflowsWeekly', 'sendProjectInformation'];

/**
 * Stops Strapi from counting how it is used. Telemetry is off, so that nobody is ever told; but the counts are made all the
 * same, by queries over whole tables, and each that meets a database that is away is logged as an error. To be called once
 * Strapi's own plugins have started.
 */
export function leaveOutUsageCounts(strapi: Core.Strapi): void {
  for (const name of COUNTS) strapi.cron.remove(name);
}
